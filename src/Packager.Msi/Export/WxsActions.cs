using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Custom actions, and where they and the standard ones stand in the sequence of an installation.</summary>
internal static class WxsActions
{
    public static IEnumerable<XElement> Of(WxsContext context)
    {
        foreach (var row in context.Rows("CustomAction")) yield return Action(context, row);
        var own = context.Database.Rows("CustomAction").Select(row => row.Text("Action")).ToHashSet();
        var sequence = context.Make("InstallExecuteSequence");
        foreach (var row in context.Rows("InstallExecuteSequence").OrderBy(row => row.Number("Sequence")))
        {
            var name = row.Text("Action")!;
            if (own.Contains(name)) sequence.Add(Step(context, context.Make("Custom", ("Action", name)), row));
            else if (name is "RemoveExistingProducts" or "ScheduleReboot" or "ForceReboot" or "DisableRollback" or "InstallExecute") sequence.Add(Step(context, context.Make(name), row));
        }

        if (sequence.HasElements) yield return sequence;
    }

    private static XElement Step(WxsContext context, XElement element, MsiRow row)
    {
        element.SetAttributeValue("Sequence", row.Number("Sequence"));
        context.Dialect.Condition(element, row.Text("Condition"));
        return element;
    }

    private static XElement Action(WxsContext context, MsiRow row)
    {
        var type = row.Number("Type") ?? 0;
        var action = context.Make("CustomAction", ("Id", row.Text("Action")), ("Return", Return(type)), ("Execute", Execute(type)),
            ("Impersonate", (type & 0x400) != 0 && (type & 0x800) != 0 ? "no" : null), ("HideTarget", WxsWords.YesIf((type & 0x2000) != 0)));
        var (source, target) = (row.Text("Source"), row.Text("Target"));
        var suffix = context.Dialect == WxsDialect.Wix4 ? "Ref" : "Key";
        switch (type & 0x3F)
        {
            case 1: Set(("Binary" + suffix, source), ("DllEntry", target)); break;
            case 2: Set(("Binary" + suffix, source), ("ExeCommand", target ?? "")); break;
            case 17: Set(("File" + suffix, source), ("DllEntry", target)); break;
            case 18: Set(("File" + suffix, source), ("ExeCommand", target ?? "")); break;
            case 19: Set(("Error", target)); break;
            case 34: Set(("Directory", source), ("ExeCommand", target ?? "")); break;
            case 35: Set(("Directory", source), ("Value", target ?? "")); break;
            case 50: Set(("Property", source), ("ExeCommand", target ?? "")); break;
            case 51: Set(("Property", source), ("Value", target ?? "")); break;
            default: context.LeaveOut(FormattableString.Invariant($"the custom action {row.Text("Action")} of type {type}")); break;
        }

        return action;

        void Set(params ReadOnlySpan<(string Name, string? Value)> attributes)
        {
            foreach (var (name, value) in attributes) action.SetAttributeValue(name, value);
        }
    }

    private static string? Return(int type) => (type & 0xC0) switch { 0x40 => "ignore", 0x80 => "asyncWait", 0xC0 => "asyncNoWait", _ => null };

    private static string? Execute(int type) => (type & 0x700) switch
    {
        0x400 => "deferred",
        0x500 => "rollback",
        0x600 => "commit",
        0x100 => "firstSequence",
        0x200 => "oncePerProcess",
        _ => null,
    };
}
