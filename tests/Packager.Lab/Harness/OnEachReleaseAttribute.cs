using System.Reflection;
using Xunit.Sdk;

namespace Packager.Lab.Harness;

/// <summary>Runs a scenario once on each release.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachReleaseAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<DebianRelease>().Select(release => new object[] { release });
}
