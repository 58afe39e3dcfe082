using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Packager.Model;

namespace Packager.Services;

/// <summary>Checks the values of a service against what systemd takes where they will stand.</summary>
internal sealed partial class ServiceValues(DiagnosticBag diagnostics)
{
    private static readonly string[] Schemes = ["http://", "https://", "file:/", "info:", "man:"];

    /// <summary>A unit's name without suffix, systemd.unit(5).</summary>
    public Located<string> UnitName(Located<string> name)
    {
        if (!UnitNames().IsMatch(name.Value))
            Fault(ServiceFaults.BadName, name, "cannot be the name of a unit", "use letters, digits and : _ . - (and @ at the end for a template)");
        return name;
    }

    /// <summary>Variables whose names systemd keeps.</summary>
    public ImmutableArray<KeyValuePair<string, Located<string>>> Variables(ImmutableArray<KeyValuePair<string, Located<string>>> variables)
    {
        foreach (var (name, value) in variables)
        {
            if (!VariableNames().IsMatch(name))
                Fault(ServiceFaults.BadVariable, value.With(name), "cannot be the name of an environment variable", "use letters, digits and underscores, not beginning with a digit");
        }

        return [.. variables.Where(v => VariableNames().IsMatch(v.Key))];
    }

    /// <summary>Paths that must be absolute; a leading minus says that the file may be missing.</summary>
    public ImmutableArray<Located<string>> Absolute(ImmutableArray<Located<string>> paths)
    {
        foreach (var path in paths)
        {
            if (!path.Value.TrimStart('-').StartsWith('/')) Fault(ServiceFaults.NotAbsolute, path, "is no absolute path", "begin it with '/', or with '-/' when it may be missing");
        }

        return paths;
    }

    /// <summary>Names below /var/lib and its like.</summary>
    public ImmutableArray<string> Folders(ImmutableArray<Located<string>> names)
    {
        foreach (var name in names)
        {
            if (!FolderNames().IsMatch(name.Value) || name.Value.Split('/').Any(part => part is "" or "." or ".."))
                Fault(ServiceFaults.BadFolder, name, "is no plain folder name", "write a relative name such as 'guestbook'; systemd puts it below /var/lib, /var/cache, /var/log or /run");
        }

        return [.. names.Select(n => n.Value)];
    }

    /// <summary>Addresses of ListenStream=, systemd.socket(5).</summary>
    public ImmutableArray<Located<string>> Addresses(ImmutableArray<Located<string>> addresses)
    {
        foreach (var address in addresses)
        {
            if (!IsAddress(address.Value))
                Fault(ServiceFaults.BadAddress, address, "is no address that systemd can listen on", "write 127.0.0.1:5000, [::1]:5000, 5000, /run/myapp.sock or @name; host names are not looked up");
        }

        return addresses;
    }

    /// <summary>A calendar expression, systemd.time(7).</summary>
    public Located<string>? Calendar(Located<string>? timer)
    {
        if (timer is { } t && !CalendarExpression.IsValid(t.Value))
            Fault(ServiceFaults.BadTimer, t, "is no calendar expression", "write daily, hourly, or a form such as 'Mon *-*-* 04:00'");
        return timer;
    }

    /// <summary>Words of <c>needs</c>.</summary>
    public ImmutableArray<Located<string>> Needs(ImmutableArray<Located<string>> needs)
    {
        foreach (var need in needs)
        {
            if (ServiceNeeds.UnitOf(need.Value) is null)
                Fault(ServiceFaults.BadNeed, need, "is nothing that a service can need", $"allowed are {string.Join(", ", ServiceNeeds.Words)}, or a unit's full name such as 'mariadb.service'");
        }

        return needs;
    }

    /// <summary>Sections and names of further lines.</summary>
    public ImmutableArray<UnitDirective> Directives(ImmutableArray<UnitDirective> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Section is not ("Unit" or "Service" or "Install" or "Socket" or "Timer"))
                Fault(ServiceFaults.BadDirective, directive.Value.With(directive.Section), "is no section of these units", "allowed are Unit, Service, Install, Socket and Timer");
            if (!DirectiveNames().IsMatch(directive.Name))
                Fault(ServiceFaults.BadDirective, directive.Value.With(directive.Name), "cannot name a directive", "write it as systemd.exec(5) and its like do, for example MemoryMax");
        }

        return directives;
    }

    /// <summary>Links of Documentation=; the home page when there are none.</summary>
    public ImmutableArray<string> Documentation(ImmutableArray<Located<string>> links, Located<string>? homepage)
    {
        foreach (var link in links)
        {
            if (!IsLink(link.Value))
                Fault(ServiceFaults.BadDocumentation, link, "is no link that systemd knows", $"begin it with one of {string.Join(" ", Schemes)}");
        }

        if (!links.IsEmpty) return [.. links.Select(l => l.Value)];
        return homepage is { } page && IsLink(page.Value) ? [page.Value] : [];
    }

    private static bool IsLink(string link) =>
        Array.Exists(Schemes, s => link.StartsWith(s, StringComparison.Ordinal)) && !link.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static bool IsAddress(string address)
    {
        if (address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) return false;
        if (address is ['/' or '@', _, ..]) return address.Length <= 107;
        if (address.All(char.IsAsciiDigit)) return IsPort(address);
        var colon = address.LastIndexOf(':');
        if (colon <= 0 || !IsPort(address[(colon + 1)..])) return false;
        var host = address[..colon];
        return host.StartsWith('[')
            ? host.EndsWith(']') && IPAddress.TryParse(host[1..^1], out var six) && six.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            : DottedQuad().IsMatch(host) && IPAddress.TryParse(host, out _);
    }

    private static bool IsPort(string port) =>
        port.Length is > 0 and < 6 && port.All(char.IsAsciiDigit) && int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) is > 0 and < 65536;

    private void Fault(DiagnosticDescriptor descriptor, Located<string> value, string message, string hint) =>
        diagnostics.Add(descriptor, value.Location, $"'{value.Value}' {message}", hint);

    [GeneratedRegex("^[A-Za-z0-9:_][A-Za-z0-9:_.-]{0,199}@?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex UnitNames();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex VariableNames();

    [GeneratedRegex("^[A-Za-z0-9_.@+/-]{1,200}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex FolderNames();

    [GeneratedRegex("^[A-Z][A-Za-z0-9-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DirectiveNames();

    [GeneratedRegex("^[0-9]{1,3}(\\.[0-9]{1,3}){3}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DottedQuad();
}
