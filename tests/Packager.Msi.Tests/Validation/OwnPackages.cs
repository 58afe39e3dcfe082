using Packager.Model;
using Packager.Msi.Validation;

namespace Packager.Msi.Tests.Validation;

/// <summary>What Packager writes passes its own validation, for all users and for one.</summary>
public sealed class OwnPackages
{
    [Theory]
    [InlineData(MsiScope.PerMachine, "[ProgramFiles64Folder]Sample", MsiPlatform.X64)]
    [InlineData(MsiScope.PerMachine, "[ProgramFilesFolder]Sample", MsiPlatform.X86)]
    [InlineData(MsiScope.PerMachine, "[ProgramFiles64Folder]Sample", MsiPlatform.Arm64)]
    [InlineData(MsiScope.PerUser, @"[LocalAppDataFolder]Programs\Sample", MsiPlatform.X64)]
    [InlineData(MsiScope.Either, "[ProgramFiles64Folder]Sample", MsiPlatform.X64)]
    public void HaveNothingToObjectToButTheirOwnVersion(MsiScope scope, string place, MsiPlatform platform)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "sample.msi");
        var package = SamplePackage.Of(SamplePackage.File("a long name.txt"), SamplePackage.File("read me.txt") with { IsKept = true }) with
        {
            Scope = scope,
            Platform = platform,
            NamedFolders = [new MsiNamedFolder(MsiPackage.InstallFolder, MsiPlace.Parse(place))],
            Folders = [new MsiFolder(MsiPlace.Parse(@"[INSTALLFOLDER]deep\queue"), SourceLocation.None)],
            Environment = [new MsiEnvironmentVariable("PATH", "[INSTALLFOLDER]", MsiEnvironmentPart.Last, SourceLocation.None)],
        };
        MsiWriter.Write(SamplePackage.Author(package), path);

        using var database = MsiDatabaseReader.Open(path);

        // Another build of the same version is replaced on purpose, which ICE61 warns of.
        Assert.Equal("", string.Join('\n', IceLint.Check(database).Where(f => f is not { Ice.Number: 61, Severity: Severity.Warning })));
    }
}
