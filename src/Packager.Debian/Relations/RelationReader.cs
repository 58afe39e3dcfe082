using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Reads one item of a relationship field, from left to right.</summary>
internal sealed class RelationReader(Located<string> text, DiagnosticBag bag)
{
    /// <summary>The relation, or null after reporting the first fault of it.</summary>
    public Relation? Read()
    {
        if (text.Value.Contains(',')) return Fail<Relation>(RelationFaults.Syntax, $"'{text.Value}' names several relations", "make each an item of its own");
        var alternatives = ImmutableArray.CreateBuilder<RelationAlternative>();
        foreach (var part in text.Value.Split('|', StringSplitOptions.TrimEntries))
        {
            if (ReadAlternative(part) is not { } alternative) return null;
            alternatives.Add(alternative);
        }

        return new Relation(alternatives.DrainToImmutable());
    }

    private RelationAlternative? ReadAlternative(string part)
    {
        var rest = part.AsSpan();
        var end = NameLength(part);
        var (name, qualifier) = Split(Take(ref rest, end).ToString());
        if (!PackageName.IsValid(name)) return Fail<RelationAlternative>(RelationFaults.Package, $"'{text.Value}' has '{name}' where a package name stands", NameHint(name));
        if (qualifier is not (null or "any" or "native") && !Architecture.IsKnown(qualifier))
            return Fail<RelationAlternative>(RelationFaults.Qualifier, $"'{text.Value}' qualifies '{name}' with '{qualifier}'", "write :any, or no qualifier");
        if (!TryConstraint(ref rest, out var constraint) || !TryArchitectures(ref rest, out var architectures)) return null;
        if (rest.Length == 0) return new RelationAlternative(name, qualifier, constraint, architectures);
        return rest[0] == '<'
            ? Fail<RelationAlternative>(RelationFaults.Syntax, $"'{text.Value}' has a build profile", "remove it: profiles belong to source packages")
            : Fail<RelationAlternative>(RelationFaults.Syntax, $"'{text.Value}' has '{rest}' where it should end", "write 'name', 'name (>= version)' or 'name | other'");
    }

    private static int NameLength(string part)
    {
        var length = 0;
        while (length < part.Length && part[length] is not (' ' or '\t' or '\n' or '(' or '[' or '<')) length++;
        return length;
    }

    private bool TryConstraint(ref ReadOnlySpan<char> rest, out VersionConstraint? constraint)
    {
        constraint = null;
        if (!TryBracket(ref rest, '(', ')', out var inner)) return false;
        if (inner is null) return true;
        var symbol = inner[..^inner.TrimStart('<', '=', '>').Length];
        var version = inner[symbol.Length..].Trim();
        if (VersionConstraint.FindOperator(symbol) is not { } found) return Fail(RelationFaults.Operator, OperatorMessage(symbol), OperatorHint(symbol, version));
        if (DebianVersion.Parse(text.With(version), bag) is not { } parsed) return false;
        constraint = new VersionConstraint(found, parsed);
        return true;
    }

    private bool TryArchitectures(ref ReadOnlySpan<char> rest, out ImmutableArray<string> architectures)
    {
        architectures = [];
        if (!TryBracket(ref rest, '[', ']', out var inner)) return false;
        if (inner is null) return true;
        architectures = [.. inner.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var unknown = architectures.FirstOrDefault(a => !Architecture.IsKnown(a.TrimStart('!')));
        if (unknown is not null) return Fail(RelationFaults.Qualifier, $"'{text.Value}' is restricted to '{unknown}'", "it is one of " + string.Join(", ", Architecture.Known));
        if (architectures.Length > 0 && architectures.Select(a => a[0] == '!').Distinct().Count() == 1) return true;
        return Fail(RelationFaults.Syntax, $"'{text.Value}' has an empty or mixed restriction", "write [amd64 arm64], or [!i386]");
    }

    // What stands in brackets next, trimmed; null when no such bracket opens here.
    private bool TryBracket(ref ReadOnlySpan<char> rest, char open, char close, out string? inner)
    {
        inner = null;
        rest = rest.TrimStart();
        if (rest.Length == 0 || rest[0] != open) return true;
        var end = rest.IndexOf(close);
        if (end < 0) return Fail(RelationFaults.Syntax, $"'{text.Value}' opens '{open}' and never closes it", $"add '{close}'");
        inner = Take(ref rest, end + 1)[1..^1].Trim().ToString();
        rest = rest.TrimStart();
        return true;
    }

    private string OperatorMessage(string symbol) =>
        symbol.Length == 0 ? $"'{text.Value}' has no operator before the version" : $"'{text.Value}' compares with '{symbol}'";

    private static string OperatorHint(string symbol, string version) => symbol switch
    {
        "" => $"write (>= {version})",
        "<" => $"write (<< {version}) for earlier, (<= {version}) for earlier or equal",
        ">" => $"write (>> {version}) for later, (>= {version}) for later or equal",
        "==" => $"write (= {version})",
        _ => "it is one of << <= = >= >>",
    };

    private static string NameHint(string name) =>
        name.StartsWith("${", StringComparison.Ordinal) ? "remove it: substitution variables of debhelper are not known here" : "names are a-z 0-9 + - . with a letter or digit first and two characters at least";

    private static (string Name, string? Qualifier) Split(string name) =>
        name.IndexOf(':') is >= 0 and var colon ? (name[..colon], name[(colon + 1)..]) : (name, null);

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private T? Fail<T>(DiagnosticDescriptor descriptor, string message, string hint)
        where T : class
    {
        bag.Add(descriptor, text.Location, message, hint);
        return null;
    }

    private bool Fail(DiagnosticDescriptor descriptor, string message, string hint)
    {
        bag.Add(descriptor, text.Location, message, hint);
        return false;
    }
}
