using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Services;

/// <summary>An account that the package makes, as sysusers.d(5) describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Home">Its home; null for none.</param>
/// <param name="Shell">Its login shell; null for none.</param>
public sealed record SystemUser(Located<string> Name, Located<string> Description, Located<string>? Home, Located<string>? Shell);

/// <summary>The accounts of a package: those of <c>users</c>, and those that its services run as.</summary>
/// <param name="Users">Users, each with a group of the same name.</param>
/// <param name="Groups">Further groups.</param>
public sealed record SystemAccounts(ImmutableArray<SystemUser> Users, ImmutableArray<Located<string>> Groups)
{
    /// <summary>Whether there is nothing to make.</summary>
    public bool IsEmpty => Users.IsEmpty && Groups.IsEmpty;

    /// <summary>Whether a user or group of that name is made.</summary>
    public bool Has(string name) => Users.Any(u => u.Name.Value == name) || Groups.Any(g => g.Value == name);

    /// <summary>Gathers the accounts of a manifest and its services.</summary>
    public static SystemAccounts Of(PackageManifest manifest, ImmutableArray<Service> services, DiagnosticBag diagnostics)
    {
        var users = manifest.Users.Where(u => u.Name is not null).Select(u => Read(u, manifest, diagnostics)).ToList();
        foreach (var service in services)
        {
            if (service.User is { } user && !BaseAccounts.Users.Contains(user.Value) && !users.Exists(u => u.Name.Value == user.Value))
                users.Add(Of(service, user));
        }

        var groups = services.Select(s => s.Group).OfType<Located<string>>()
            .Where(g => !BaseAccounts.Groups.Contains(g.Value) && !users.Exists(u => u.Name.Value == g.Value))
            .DistinctBy(g => g.Value);
        return new([.. users.OrderBy(u => u.Name.Value, StringComparer.Ordinal)], [.. groups.OrderBy(g => g.Value, StringComparer.Ordinal)]);
    }

    private static SystemUser Read(UserSection section, PackageManifest manifest, DiagnosticBag diagnostics)
    {
        var name = AccountName.Check(section.Name!.Value, diagnostics);
        var description = section.Description ?? name.With($"{manifest.Name?.Value} system user");
        if (description.Value.AsSpan().ContainsAny(':', '\n'))
        {
            diagnostics.Add(ServiceFaults.BadDescription, description.Location, $"the description of user '{name}' has a colon or a line break",
                "write one line without colons");
        }

        foreach (var path in new[] { section.Home, section.Shell })
        {
            if (path is { } p && (!p.Value.StartsWith('/') || p.Value.Any(c => c == ':' || char.IsControl(c))))
                diagnostics.Add(ServiceFaults.NotAbsolute, p.Location, $"'{p.Value}' is no absolute path that passwd(5) can hold", "begin it with '/', and use neither colons nor line breaks");
        }

        return new(name, description, section.Home, section.Shell);
    }

    private static SystemUser Of(Service service, Located<string> user)
    {
        var home = service.StateDirectories.IsEmpty ? default(Located<string>?) : user.With("/var/lib/" + service.StateDirectories[0]);
        return new(user, user.With(service.Name.Value.Replace(':', '-') + " service"), home, null);
    }
}
