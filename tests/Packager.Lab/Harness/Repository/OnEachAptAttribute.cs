using System.Reflection;
using Xunit.Sdk;

namespace Packager.Lab.Harness;

/// <summary>Runs a scenario once with the apt of each release that a repository of ours is for.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachAptAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<DebianRelease>().Select(release => new object[] { release });
}
