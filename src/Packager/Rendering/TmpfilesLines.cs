using System.Collections.Immutable;
using Packager.Model;
using Packager.Services;

namespace Packager.Rendering;

/// <summary>
/// The tmpfiles.d file: homes of users, and the owners of files that belong to an account of the package. dpkg unpacks before the account exists,
/// so at first installation those files are root's until these lines are applied.
/// </summary>
internal static class TmpfilesLines
{
    /// <summary>The lines, sorted by path.</summary>
    public static ImmutableArray<TmpfilesLine> For(DebRenderContext context, SystemAccounts accounts, ImmutableArray<Service> services)
    {
        var owned = context.Payload.Entries
            .Where(e => e.Kind != PayloadKind.Symlink && (accounts.Has(e.Owner) || accounts.Has(e.Group)))
            .Select(e => new TmpfilesLine("z", e.Path, e.Mode.ToString(), e.Owner, e.Group));
        var made = services.SelectMany(s => s.StateDirectories).Select(d => "/var/lib/" + d).ToHashSet(StringComparer.Ordinal);
        var homes = context.Manifest.Users
            .Where(u => u is { Name: not null, Home: { Value: var home } } && home.StartsWith("/var/", StringComparison.Ordinal) && !made.Contains(home))
            .Select(u => new TmpfilesLine("d", u.Home!.Value.Value, "0750", u.Name!.Value.Value, u.Name!.Value.Value));
        return [.. owned.Concat(homes).OrderBy(l => l.Path, PayloadPath.Order)];
    }
}

/// <summary>What <c>systemd/tmpfiles.hbs</c> is given.</summary>
/// <param name="Lines">The lines.</param>
public sealed record TmpfilesModel(ImmutableArray<TmpfilesLine> Lines);

/// <summary>One line of tmpfiles.d(5).</summary>
/// <param name="Type">For example <c>d</c>.</param>
/// <param name="Path">The path.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="User">Its owner.</param>
/// <param name="Group">Its group.</param>
public sealed record TmpfilesLine(string Type, string Path, string Mode, string User, string Group);

/// <summary>What <c>systemd/sysusers.hbs</c> is given.</summary>
/// <param name="Groups">Groups without a user of their name.</param>
/// <param name="Users">Users.</param>
public sealed record SysusersModel(ImmutableArray<Located<string>> Groups, ImmutableArray<SystemUser> Users);
