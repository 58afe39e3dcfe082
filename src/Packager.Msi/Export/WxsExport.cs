using System.Xml.Linq;
using Packager.Model;

namespace Packager.Msi;

/// <summary>A package as WiX source.</summary>
/// <param name="Source">The document.</param>
/// <param name="LeftOut">What WiX's language, or this export, has no words for; empty when the source says everything.</param>
public sealed record WxsExport(XDocument Source, IReadOnlyCollection<string> LeftOut)
{
    /// <summary>Writes the source of a package.</summary>
    /// <param name="database">The package; anybody's.</param>
    /// <param name="dialect">Which WiX it is for.</param>
    /// <param name="sources">Where the contents lie.</param>
    /// <exception cref="UserFaultException">A table lacks what it must have, PKG3096.</exception>
    public static WxsExport Of(MsiDatabase database, WxsDialect dialect, WxsSources sources)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (WxsSoundness.FaultOf(database) is { } fault) throw new UserFaultException(TransformFaults.Unsound.At(default, fault, "packager lint says what is wrong with a package"));
        var context = new WxsContext(database, dialect, sources);
        // What each version of WiX and every package makes anew.
        context.Tell("_Validation", "Media", "MsiFileHash", "FeatureComponents", "Directory", "Error", "ActionText", "AdminExecuteSequence", "AdminUISequence", "AdvtExecuteSequence", "MsiDigitalSignature", "MsiDigitalCertificate");
        var product = WxsProduct.Of(context);
        product.Add(WxsProperties.Of(context));
        product.Add(WxsUpgrade.Of(context));
        product.Add(WxsDirectories.Of(context));
        product.Add(WxsFeatures.Of(context));
        product.Add(WxsActions.Of(context));
        product.Add(WxsStreams.Of(context));
        TellDialogs(context);
        context.LeaveOutTheRest();
        var root = new XElement(dialect.Element("Wix"), product);
        if (WxsSoundness.ReplaceControls(root)) context.LeaveOut("control characters, which XML has no place for: U+FFFD stands for each");
        return new WxsExport(new XDocument(new XDeclaration("1.0", "utf-8", null), root), context.LeftOut);
    }

    // WiX has dialog sets of its own, chosen by one line; control by control would be a translation of ours.
    private static void TellDialogs(WxsContext context)
    {
        string[] tables = ["Dialog", "Control", "ControlCondition", "ControlEvent", "EventMapping", "TextStyle", "UIText", "RadioButton", "CheckBox", "ListBox", "ListView", "ComboBox", "Billboard", "BBControl", "InstallUISequence"];
        context.Tell(tables);
        if (context.Database.Table("Dialog") is { Count: > 0 })
            context.LeaveOut("the dialogs: choose one of WiX's own sets, for example WixUI_InstallDir");
    }
}
