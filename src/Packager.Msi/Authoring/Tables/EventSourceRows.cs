using System.Globalization;

namespace Packager.Msi;

/// <summary>Sources of the event log, which are values of the registry and have no table.</summary>
internal static class EventSourceRows
{
    private const string Logs = @"SYSTEM\CurrentControlSet\Services\EventLog";

    // Error 1, warning 2, information 4.
    private const int AllTypes = 7;

    public static void Add(MsiAuthoring authoring)
    {
        foreach (var source in authoring.Package.EventSources)
        {
            var key = $@"{Logs}\{FormattedText.Escape(source.Log)}\{FormattedText.Escape(source.Name)}";
            Add("EventMessageFile", "#%" + source.MessageFile);
            Add("TypesSupported", Number(AllTypes));
            if (source.CategoryFile is not { } categories) continue;
            Add("CategoryMessageFile", "#%" + categories);
            Add("CategoryCount", Number(source.Categories));

            void Add(string name, string value) =>
                authoring.AddValue(new MsiRegistryValue(RegistryRoot.LocalMachine, key, name, value, source.Location) { Feature = source.Feature });
        }
    }

    private static string Number(int value) => "#" + value.ToString(CultureInfo.InvariantCulture);
}
