namespace Packager.Debian;

/// <summary>A group of checks that look at the same thing.</summary>
internal abstract class LintCheck
{
    /// <summary>Looks at the package.</summary>
    public abstract void Check(LintSubject subject, LintReport report);
}
