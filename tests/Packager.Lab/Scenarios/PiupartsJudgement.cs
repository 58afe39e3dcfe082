namespace Packager.Lab.Scenarios;

/// <summary>What piuparts says about a package.</summary>
public sealed class PiupartsJudgement
{
    [Theory, OnEachService]
    public void OfAServiceIsClean(string package, DebianRelease release) =>
        Piuparts.Test(release, ServiceSubject.Named(package).First).OrFail();
}
