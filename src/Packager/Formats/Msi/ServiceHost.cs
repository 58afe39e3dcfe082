using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>
/// Puts Packager's service host (docs/decisions/0006) between the service manager and a program that does not speak to it. The host lies beside
/// the program and takes everything from its command line.
/// </summary>
internal sealed class ServiceHost(WindowsPlaces places, MsiPlatform platform, DiagnosticBag diagnostics)
{
    /// <summary>The name that it is installed by.</summary>
    public const string FileName = "packager-service.exe";

    private const int LongestGrace = 3600;
    private const int LargestLog = 1024;

    private readonly List<MsiFile> _files = [];

    /// <summary>The host, once for each folder and feature that it is needed in.</summary>
    public IReadOnlyList<MsiFile> Files => _files;

    /// <summary>The folders that it logs to.</summary>
    public IEnumerable<MsiFolder> Folders => _files.Take(1).Select(file => new MsiFolder(Logs, file.Location));

    private MsiPlace Logs => places.Of(places.Root("log"))!;

    /// <summary>The same service, run by the host.</summary>
    /// <param name="service">The service with its own program.</param>
    /// <param name="section">What the manifest says of it.</param>
    /// <param name="feature">The feature of its program.</param>
    public MsiService Wrap(MsiService service, ServiceSection section, string feature)
    {
        var words = new List<string> { "--service", "--folder", Quote(Folder(service, section)), "--logs", Quote(Logs.ToString()) };
        Add(words, "--log-size", section.Windows?.LogSize, LargestLog, "mebibytes");
        Add(words, "--grace", section.Windows?.StopTimeout, LongestGrace, "seconds");
        if (section.Windows?.Stop is { } stop) words.AddRange(["--stop", stop.Value]);
        if (section.Restart?.Value == "always") words.Add("--always");
        words.AddRange(["--", Quote(service.Folder.Below(service.Program).ToString())]);
        if (service.Arguments is { } arguments) words.Add(arguments);
        return service with { Program = Host(service, feature), Arguments = string.Join(' ', words) };
    }

    // A service is installed with the file of its component, and so by the feature of that file.
    private string Host(MsiService service, string feature)
    {
        if (_files.Find(file => file.Folder == service.Folder && file.Feature == feature) is { } there) return there.Name;
        var name = _files.Exists(file => file.Folder == service.Folder) ? $"{Path.GetFileNameWithoutExtension(FileName)}-{feature}.exe" : FileName;
        _files.Add(new MsiFile { Folder = service.Folder, Name = name, Content = NativeProgram.ServiceHost(platform), Feature = feature, Location = service.Location });
        return name;
    }

    // The app's folder, as on Linux, for a program that lies there.
    private string Folder(MsiService service, ServiceSection section)
    {
        if (section.WorkingDirectory is { } given) return places.Translate(given.Value);
        var app = places.Of(places.Root("app"))!;
        return (app.Folder == service.Folder.Folder && service.Folder.Names.Take(app.Names.Length).SequenceEqual(app.Names) ? app : service.Folder).ToString();
    }

    // A folder without names below it ends with a backslash, which would take the quotation mark with it.
    private static string Quote(string path) => WindowsText.Quote(path.EndsWith(']') ? path + "." : path);

    private void Add(List<string> words, string option, Located<string>? value, int most, string unit)
    {
        if (value is not { } given) return;
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most)
            words.AddRange([option, number.ToString(CultureInfo.InvariantCulture)]);
        else
            diagnostics.Add(MsiFaults.BadNumber, given.Location, string.Create(CultureInfo.InvariantCulture, $"'{given.Value}' is no number of {unit} from 1 to {most}"), "write for example 20");
    }
}
