using Packager.Model;

namespace Packager.Msi;

/// <summary>
/// File types and schemes of addresses, with the names that Windows' settings offer them under ("Default Programs"). They are registry values and not rows of
/// Extension, ProgId, Verb and MIME, because those take an ending away from whoever had it, let every double click go through Windows Installer, which
/// may start a repair, and know neither "Open with" nor the settings. Below Software\Classes values go to the machine or to the user as the installation does.
/// </summary>
internal static class ClassRows
{
    private const string Classes = @"Software\Classes\";

    public static void Add(MsiAuthoring authoring)
    {
        var package = authoring.Package;
        foreach (var association in package.Associations) Add(new ClassKeys(authoring, association.Target, association.Location), association);
        foreach (var protocol in package.Protocols) Add(new ClassKeys(authoring, protocol.Target, protocol.Location), protocol);
        if (package.Associations.IsEmpty && package.Protocols.IsEmpty) return;
        var keys = new ClassKeys(authoring, null, package.Location);
        keys.Plain(keys.Capabilities, "ApplicationName", package.Product.Name);
        keys.Plain(keys.Capabilities, "ApplicationDescription", package.Product.Description ?? package.Product.Name);
        keys.Plain(@"Software\RegisteredApplications", package.Product.Name, keys.Capabilities);
    }

    private static void Add(ClassKeys keys, MsiAssociation association)
    {
        var type = Classes + association.ProgId;
        keys.Plain(type, null, association.Description);
        keys.Formatted(type + @"\DefaultIcon", null, association.Icon.Path + ",0");
        keys.Plain(type + @"\shell", null, association.Verbs[0].Name);
        foreach (var verb in association.Verbs)
        {
            if (verb.Text is { } text) keys.Plain($@"{type}\shell\{verb.Name}", null, text);
            keys.Formatted($@"{type}\shell\{verb.Name}\command", null, verb.Command);
        }

        foreach (var extension in association.Extensions)
        {
            var key = $"{Classes}.{extension}";
            keys.Plain(key + @"\OpenWithProgids", association.ProgId, "");
            keys.Plain(keys.Capabilities + @"\FileAssociations", "." + extension, association.ProgId);
            if (!association.IsOwn) continue;
            keys.Plain(key, null, association.ProgId);
            if (association.MimeType is { } media) keys.Plain(key, "Content Type", media);
        }

        if (association is { IsOwn: true, MimeType: { } mime }) keys.Plain($@"{Classes}MIME\Database\Content Type\{mime}", "Extension", "." + association.Extensions[0]);
    }

    private static void Add(ClassKeys keys, MsiProtocol protocol)
    {
        var type = Classes + protocol.Scheme;
        keys.Plain(type, null, "URL:" + protocol.Description);
        // An empty value of this name is what makes a scheme of the key.
        keys.Plain(type, "URL Protocol", "");
        keys.Formatted(type + @"\DefaultIcon", null, protocol.Icon.Path + ",0");
        keys.Formatted(type + @"\shell\open\command", null, protocol.Command);
        keys.Plain(keys.Capabilities + @"\URLAssociations", protocol.Scheme, protocol.Scheme);
    }

    /// <summary>Writes values for whoever the product is installed for.</summary>
    /// <param name="authoring">The package.</param>
    /// <param name="target">The file whose feature they belong to; null for the main one.</param>
    /// <param name="location">What asks for them.</param>
    private sealed class ClassKeys(MsiAuthoring authoring, MsiTarget? target, SourceLocation location)
    {
        private readonly string _feature = (target is null ? null : authoring.FindFile(target.Folder, target.Name))?.File.Feature ?? MsiFeature.MainId;

        /// <summary>Where the product says what it can open.</summary>
        public string Capabilities { get; } = RegistryRows.ProductKey(authoring.Package) + @"\Capabilities";

        /// <summary>A value that comes out as it is.</summary>
        public void Plain(string key, string? name, string value)
        {
            var text = FormattedText.Escape(value);
            Formatted(key, name, text.StartsWith('#') ? "#" + text : text);
        }

        /// <summary>A value in which properties are filled in.</summary>
        public void Formatted(string key, string? name, string value) => authoring.AddValue(
            new MsiRegistryValue(RegistryRows.Root(authoring.Package.Scope), key, name is null ? null : FormattedText.Escape(name), value.Length == 0 ? null : value, location) { Feature = _feature });
    }
}
