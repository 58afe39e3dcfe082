namespace Packager.Msi.Validation;

/// <summary>The Directory table as a tree.</summary>
internal sealed class DirectoryTree
{
    private readonly IceSubject _subject;
    private readonly HashSet<string> _inProfile;
    private readonly HashSet<string> _alwaysPerUser;

    public DirectoryTree(IceSubject subject)
    {
        _subject = subject;
        _inProfile = Below(StandardFolders.OfUsers);
        _alwaysPerUser = Below(StandardFolders.AlwaysOfUsers);
    }

    /// <summary>Whether a directory is one of the user's profile or below one.</summary>
    public bool IsInProfile(string? directory) => directory is not null && _inProfile.Contains(directory);

    /// <summary>The same for folders that are never shared among users.</summary>
    public bool IsAlwaysPerUser(string? directory) => directory is not null && _alwaysPerUser.Contains(directory);

    /// <summary>Those directories and everything below them, as far as the table has them.</summary>
    public HashSet<string> Below(IEnumerable<string> tops)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(tops.Where(top => _subject.Contains("Directory", top)));
        var children = _subject.By("Directory", "Directory_Parent");
        while (waiting.TryPop(out var directory))
        {
            if (!found.Add(directory)) continue;
            foreach (var child in children[directory]) waiting.Push(child.Text("Directory") ?? "");
        }

        return found;
    }

    /// <summary>A root has no parent, or itself.</summary>
    public static bool IsRoot(MsiRow directory) => directory.Text("Directory_Parent") is not { } parent || parent == directory.Text("Directory");
}
