namespace Packager.Init;

/// <summary>What <c>packager init</c> found in a folder. All of it is a first guess that the user corrects in the manifest.</summary>
/// <param name="Folder">The project's folder.</param>
/// <param name="Name">A name that Debian allows for a package.</param>
public abstract record DetectedProject(string Folder, string Name)
{
    /// <summary>For people, for example <c>a Node project</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The version that the project states, or null.</summary>
    public string? Version { get; init; }

    /// <summary>What the project says that it is, on one line, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>The licence that the project states, as an SPDX identifier, or null.</summary>
    public string? License { get; init; }

    /// <summary>Whether it is started once and keeps running.</summary>
    public bool IsService { get; init; }
}

/// <summary>A .NET program.</summary>
/// <param name="Folder">The folder that was looked at.</param>
/// <param name="Name">The package's name.</param>
/// <param name="ProjectFile">Relative to the folder, with forward slashes.</param>
/// <param name="Command">The assembly's name, which is the command's too.</param>
/// <param name="IsWeb">Whether it is built with the Web SDK.</param>
public sealed record DotnetProject(string Folder, string Name, string ProjectFile, string Command, bool IsWeb) : DetectedProject(Folder, Name)
{
    /// <inheritdoc/>
    public override string Kind => IsWeb ? "a .NET web application" : IsService ? "a .NET service" : "a .NET command";
}

/// <summary>A Python program.</summary>
/// <param name="Folder">The folder that was looked at.</param>
/// <param name="Name">The package's name.</param>
/// <param name="Source">The folder that imports start from, relative: <c>.</c> or <c>src</c>.</param>
/// <param name="Start">How it is started.</param>
public sealed record PythonProject(string Folder, string Name, string Source, PythonStart Start) : DetectedProject(Folder, Name)
{
    /// <inheritdoc/>
    public override string Kind => Start.Django is not null ? "a Django site" : IsService ? "a Python service" : "a Python command";

    /// <summary>The file whose requirements are brought along (<c>requirements.txt</c>, or <c>.</c> for the project itself), or null when there are none.</summary>
    public string? Requirements { get; init; }

    /// <summary>The least Python, for example <c>3.10</c>, or null.</summary>
    public string? LeastPython { get; init; }
}

/// <summary>How a Python program is started: exactly one of these is set.</summary>
public sealed record PythonStart
{
    /// <summary><c>module:function</c>.</summary>
    public (string Module, string Function)? Function { get; init; }

    /// <summary>A module for <c>python3 -m</c>.</summary>
    public string? Module { get; init; }

    /// <summary>A script's file name.</summary>
    public string? Script { get; init; }

    /// <summary>The package that holds a Django site's <c>settings</c> and <c>wsgi</c>.</summary>
    public string? Django { get; init; }
}

/// <summary>A Node program.</summary>
/// <param name="Folder">The folder that was looked at.</param>
/// <param name="Name">The package's name.</param>
/// <param name="Script">The file that Node starts, relative.</param>
public sealed record NodeProject(string Folder, string Name, string Script) : DetectedProject(Folder, Name)
{
    /// <inheritdoc/>
    public override string Kind => IsService ? "a Node service" : "a Node command";

    /// <summary>Whether other packages have to be brought along.</summary>
    public bool HasDependencies { get; init; }

    /// <summary>Whether <c>package-lock.json</c> pins them.</summary>
    public bool HasLock { get; init; }

    /// <summary>The least Node, for example <c>18</c>, or null.</summary>
    public string? LeastNode { get; init; }
}

/// <summary>A folder of programs and their files.</summary>
/// <param name="Folder">The folder that was looked at.</param>
/// <param name="Name">The package's name.</param>
/// <param name="Programs">The programs that get a link in <c>/usr/bin</c>, relative to the folder, sorted.</param>
/// <param name="Architecture">Debian's word for what the programs run on; <c>all</c> when they are scripts; <c>msi/</c> and Windows' word when they are for Windows.</param>
public sealed record ProgramFolder(
    string Folder, string Name, System.Collections.Immutable.ImmutableArray<string> Programs, string Architecture) : DetectedProject(Folder, Name)
{
    /// <inheritdoc/>
    public override string Kind => IsForWindows ? "a folder of Windows programs" : "a folder of programs";

    /// <summary>What an architecture of Windows begins with.</summary>
    internal const string Windows = "msi/";

    /// <summary>Whether the programs are for Windows.</summary>
    public bool IsForWindows => Architecture.StartsWith(Windows, StringComparison.Ordinal);
}
