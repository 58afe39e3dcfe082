using System.Collections.Immutable;

namespace Packager.Model;

/// <summary>A fact of the payload: something that must be on the machine for the program to work. What meets it on a target is resolved apart.</summary>
/// <param name="Origins">The payload paths that need it, sorted.</param>
public abstract record Need(ImmutableArray<string> Origins)
{
    /// <summary>A stable key without version, for <c>packager.lock</c>: for example <c>elf:libssl.so.3</c>.</summary>
    public abstract string Key { get; }

    /// <summary>For people, for example <c>library libssl.so.3</c>.</summary>
    public abstract string Describe();
}

/// <summary>A shared framework of .NET, as <c>runtimeconfig.json</c> names it.</summary>
/// <param name="Name">For example <c>Microsoft.AspNetCore.App</c>.</param>
/// <param name="Version">The least version, for example <c>10.0.3</c>.</param>
/// <param name="RollForward">The roll-forward policy, for example <c>Minor</c>.</param>
/// <param name="Origins">Who asks.</param>
public sealed record FrameworkNeed(string Name, string Version, string RollForward, ImmutableArray<string> Origins) : Need(Origins)
{
    /// <inheritdoc/>
    public override string Key => $"dotnet:{Name}/{Version}/{RollForward}";

    /// <inheritdoc/>
    public override string Describe() => $"framework {Name} {Version}";
}

/// <summary>Something that a runtime opens by itself, known from a table of rules rather than from the objects: ICU, OpenSSL, time zones.</summary>
/// <param name="Rule">The rule's name, for example <c>dotnet-icu</c>.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Origins">Who asks.</param>
public sealed record RuleNeed(string Rule, string Reason, ImmutableArray<string> Origins) : Need(Origins)
{
    /// <inheritdoc/>
    public override string Key => "rule:" + Rule;

    /// <inheritdoc/>
    public override string Describe() => Reason;
}

/// <summary>A library of Microsoft's C++ runtime that a Windows program is linked against.</summary>
/// <param name="File">For example <c>vcruntime140.dll</c>, in lower case.</param>
/// <param name="Version">The toolset that the program was made with, which the runtime must not be older than.</param>
/// <param name="Is64">Whether the 64-bit library is meant.</param>
/// <param name="Origins">Who is linked against it.</param>
public sealed record RuntimeLibraryNeed(string File, Version Version, bool Is64, ImmutableArray<string> Origins) : Need(Origins)
{
    /// <inheritdoc/>
    public override string Key => $"pe:{File}{(Is64 ? "" : "/32")}";

    /// <inheritdoc/>
    public override string Describe() => $"library {File} {Version}";
}
