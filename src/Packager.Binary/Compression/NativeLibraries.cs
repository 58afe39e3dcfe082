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
        LibLzma.Name => LoadBundled(),
        _ => 0,
    };

    private static nint LoadBundled()
    {
        var file = OperatingSystem.IsWindows() ? "liblzma.dll" : OperatingSystem.IsMacOS() ? "liblzma.dylib" : "liblzma.so";
        string[] places =
        [
            Path.Combine(AppContext.BaseDirectory, file),
            Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", file),
        ];
        foreach (var place in places)
        {
            if (NativeLibrary.TryLoad(place, out var handle)) return handle;
        }

        throw new DllNotFoundException($"{file} is missing; it belongs at {places[0]}");
    }
}
