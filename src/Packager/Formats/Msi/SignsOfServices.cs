using Packager.Binary;

namespace Packager.Formats;

/// <summary>The names in a program or assembly that show that it is made to be a Windows service.</summary>
internal static class SignsOfServices
{
    private static readonly byte[][] s_names =
    [
        "StartServiceCtrlDispatcher"u8.ToArray(),
        "Microsoft.Extensions.Hosting.WindowsServices"u8.ToArray(),
        // Of .NET's own library: the base class, and not only the class that controls others.
        "System.ServiceProcess"u8.ToArray(),
        "ServiceBase"u8.ToArray(),
        // What Go's linker and its package of Windows calls leave; the latter names every function, whether it is called or not.
        [0xFF, .. " Go buildinf:"u8],
        "golang.org/x/sys/windows/svc.Run"u8.ToArray(),
    ];

    /// <summary>Whether it has such names.</summary>
    /// <param name="stream">Read from where it stands.</param>
    public static bool Find(Stream stream)
    {
        return StreamSearch.FirstOf(stream, s_names).Select(at => at is not null).ToArray() switch
        {
            [_, _, _, _, true, var runs] => runs,
            [var dispatcher, var hosting, var library, var baseClass, ..] => dispatcher || hosting || (library && baseClass),
            _ => false,
        };
    }
}
