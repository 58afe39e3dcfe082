using Packager.Model;

namespace Packager.Compile;

/// <summary>What compiling needs to know besides the manifest.</summary>
/// <param name="Target">What is compiled for.</param>
/// <param name="Version">The upstream version, given to the compiler.</param>
/// <param name="Date">The release's one moment, given as SOURCE_DATE_EPOCH.</param>
/// <param name="WorkFolder">Where outputs and stamps are kept, absolute.</param>
/// <param name="UseStamps">Whether an unchanged output is kept; false compiles anew.</param>
/// <param name="Talk">Receives lines for people.</param>
public sealed record CompileContext(
    Target Target, string Version, DateTimeOffset Date, string WorkFolder, bool UseStamps, Action<string> Talk);
