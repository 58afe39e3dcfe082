using System.Reflection;
using Xunit.Sdk;

namespace Packager.Lab.Subjects;

/// <summary>Runs a scenario with each packaged service on each release.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachServiceAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from subject in ServiceSubject.All
        from release in OnEachReleaseAttribute.Releases
        select new object[] { subject.Package, release };
}
