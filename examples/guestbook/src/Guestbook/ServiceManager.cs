using System.Net.Sockets;
using System.Text;

namespace Guestbook;

/// <summary>Tells systemd how the service fares, sd_notify(3).</summary>
internal static class ServiceManager
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("NOTIFY_SOCKET");

    /// <summary>Whether systemd started this program and waits to hear from it.</summary>
    public static bool IsPresent => !string.IsNullOrEmpty(Address);

    /// <summary>Whether systemd listens for this program, sd_listen_fds(3).</summary>
    public static bool HandsOverSockets => Environment.GetEnvironmentVariable("LISTEN_FDS") is not null;

    /// <summary>Sends one state, for example <c>READY=1</c>; does nothing where nobody listens.</summary>
    public static void Notify(string state)
    {
        if (!IsPresent) return;
        // A leading @ stands for the zero byte of an abstract socket.
        var path = Address![0] == '@' ? "\0" + Address[1..] : Address;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.SendTo(Encoding.UTF8.GetBytes(state), new UnixDomainSocketEndPoint(path));
    }
}
