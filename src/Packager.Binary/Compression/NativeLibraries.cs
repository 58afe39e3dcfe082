using System.Reflection;
using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>Finds the native compressors: liblzma only beside the program (so that its bytes are the same everywhere), zstd only in the system.</summary>
internal static class NativeLibraries
{
    private static readonly Lazy<bool> Registration = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
        return true;
    });

    /// <summary>Must have been called before the first imported function is.</summary>
    public static void Register() => _ = Registration.Value;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) => name switch
    {
        LibLzma.Name => LoadBundled(ByPlatform("liblzma.so", "liblzma.dll", "liblzma.dylib")),
        LibZstd.Name => LoadInstalled(ByPlatform("libzstd.so.1", "libzstd.dll", "libzstd.1.dylib")),
        _ => 0,
    };

    private static nint LoadBundled(string file)
    {
        string[] places =
        [
            Path.Combine(AppContext.BaseDirectory, file),
            Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", file),
        ];
        foreach (var place in places)
        {
            if (NativeLibrary.TryLoad(place, out var handle)) return handle;
        }

        throw new CompressorMissingException(CompressionAlgorithm.Xz, places[0]);
    }

    private static nint LoadInstalled(string file) =>
        NativeLibrary.TryLoad(file, out var handle) ? handle : throw new CompressorMissingException(CompressionAlgorithm.Zstd, file);

    private static string ByPlatform(string linux, string windows, string mac) =>
        OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? mac : linux;
}
