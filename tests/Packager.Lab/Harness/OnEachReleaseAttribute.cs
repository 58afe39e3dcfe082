using System.Reflection;
using Xunit.Sdk;

namespace Packager.Lab.Harness;

/// <summary>Runs a scenario once on each release.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachReleaseAttribute : DataAttribute
{
    /// <summary>The releases that packages are installed on.</summary>
    public static IReadOnlyList<DebianRelease> Releases { get; } = [DebianRelease.Debian12, DebianRelease.Debian13];

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Releases.Select(release => new object[] { release });
}
