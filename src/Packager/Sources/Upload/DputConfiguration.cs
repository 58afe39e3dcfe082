using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Packager.Model;

namespace Packager.Sources.Upload;

/// <summary>The hosts of dput.cf(5): sections of keys, defaults in <c>[DEFAULT]</c>, later files over earlier ones, <c>%(ppa)s</c> for what follows <c>ppa:</c>.</summary>
public sealed class DputConfiguration
{
    private const string Defaults = "DEFAULT";
    private const string Argument = "%(ppa)s";
    private readonly Dictionary<string, Dictionary<string, string>> _sections = new(StringComparer.Ordinal);

    /// <summary>Reads files in their order; one that is not there has no hosts.</summary>
    public static DputConfiguration Read(IEnumerable<string> files)
    {
        var configuration = new DputConfiguration();
        foreach (var file in files.Where(File.Exists)) configuration.Add(File.ReadAllLines(file));
        return configuration;
    }

    /// <summary>The system's file and the user's.</summary>
    public static ImmutableArray<string> UsualFiles => ["/etc/dput.cf", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dput.cf")];

    /// <summary>A host by its name, <c>NAME</c> or <c>NAME:ARGUMENT</c>; null after a diagnostic (PKG4201). <c>ppa:OWNER/NAME</c> is always known.</summary>
    public UploadHost? Find(string name, DiagnosticBag bag)
    {
        var location = new SourceLocation("dput.cf", 0, 0);
        var (section, argument) = name.Split(':', 2) is [var first, var second] ? (first, second) : (name, "");
        if (section == "ppa" && !(_sections.TryGetValue("ppa", out var own) && own.GetValueOrDefault("incoming", "").Contains(Argument, StringComparison.Ordinal))) return Launchpad(name, argument, location, bag);
        if (!_sections.TryGetValue(section, out var values))
        {
            bag.Add(UploadFaults.UnknownHost, location, $"there is no host '{section}'", _sections.Count == 0 ? "write ppa:OWNER/NAME, or describe the host in ~/.dput.cf" : $"there are {string.Join(", ", _sections.Keys.Where(k => k != Defaults).Append("ppa:OWNER/NAME").Order(StringComparer.Ordinal))}");
            return null;
        }

        return Host(name, key => (values.GetValueOrDefault(key) ?? _sections.GetValueOrDefault(Defaults)?.GetValueOrDefault(key))?.Replace("%(" + section + ")s", argument, StringComparison.Ordinal), location, bag);
    }

    private static UploadHost? Host(string name, Func<string, string?> value, SourceLocation location, DiagnosticBag bag)
    {
        UploadMethod? method = value("method") switch
        {
            null or "ftp" => UploadMethod.Ftp,
            "sftp" or "scp" or "rsync" => UploadMethod.Sftp,
            "local" => UploadMethod.Local,
            _ => null,
        };
        if (method is null) bag.Add(UploadFaults.UnknownHost, location, $"'{name}' is reached by '{value("method")}', which Packager does not speak", "use ftp, sftp or local");
        if (value("incoming") is not { Length: > 0 }) bag.Add(UploadFaults.UnknownHost, location, $"'{name}' has no folder for uploads", "add 'incoming = FOLDER' to its section");
        if (method != UploadMethod.Local && value("fqdn") is not { Length: > 0 }) bag.Add(UploadFaults.UnknownHost, location, $"'{name}' has no address", "add 'fqdn = HOST' to its section");
        if (value("allowed_distributions") is { } pattern && !IsPattern(pattern)) bag.Add(UploadFaults.UnknownHost, location, $"allowed_distributions of '{name}' is no regular expression: '{TerminalText.OneLine(pattern)}'", "write it as dput.cf(5) says, for example (?!UNRELEASED)");
        return bag.HasErrors ? null : new UploadHost
        {
            Name = name, Method = method!.Value, Fqdn = value("fqdn") ?? "", Incoming = value("incoming")!, Login = value("login") ?? "*",
            AllowsUnsigned = value("allow_unsigned_uploads") is "1" or "yes" or "true" or "on", AllowedDistributions = value("allowed_distributions") is { Length: > 0 } allowed ? allowed : null,
            IsPpa = name.StartsWith("ppa:", StringComparison.Ordinal),
        };
    }

    private static bool IsPattern(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static UploadHost? Launchpad(string name, string argument, SourceLocation location, DiagnosticBag bag)
    {
        var owner = argument.TrimStart('~');
        if (owner.Split('/') is [{ Length: > 0 }, { Length: > 0 }] or [{ Length: > 0 }, "ubuntu", { Length: > 0 }] && owner.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.' or '/'))
            return new UploadHost { Name = name, Method = UploadMethod.Ftp, Fqdn = "ppa.launchpad.net", Incoming = Folder(owner.Split('/')), IsPpa = true };
        bag.Add(UploadFaults.UnknownHost, location, $"'{name}' names no PPA", "write ppa:OWNER/NAME, as the PPA's page shows it");
        return null;
    }

    private static string Folder(string[] parts) => $"~{parts[0]}/ubuntu/{parts[^1]}";

    private void Add(IEnumerable<string> lines)
    {
        Dictionary<string, string>? section = null;
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] is not ('#' or ';')))
        {
            if (line is ['[', .. var name, ']'])
            {
                if (!_sections.TryGetValue(name, out section)) _sections.Add(name, section = new Dictionary<string, string>(StringComparer.Ordinal));
            }
            else if (section is not null && line.IndexOfAny(['=', ':']) is > 0 and var at) section[line[..at].Trim()] = line[(at + 1)..].Trim();
        }
    }
}
