using Packager.Model;

namespace Packager.Msi.Tests;

/// <summary>What no .msi can hold is told, and nothing is authored.</summary>
public sealed class PackagesAtFault
{
    [Fact]
    public void HaveFilesOfTwoGibibytes() =>
        Assert.Equal(AuthoringFaults.FileTooLarge, Fault(SamplePackage.Of(SamplePackage.File("a.bin") with { Content = new Endless(Packager.Binary.CabinetFile.LongestLength + 1) })));

    [Fact]
    public void HaveTwoFilesOfOneName() =>
        Assert.Equal(AuthoringFaults.SameKey, Fault(SamplePackage.Of(SamplePackage.File("a.txt"), SamplePackage.File("a.txt"))));

    [Fact]
    public void HaveTextsThatTheirColumnsDoNotTake() =>
        Assert.Equal(AuthoringFaults.BadText, Fault(SamplePackage.Of() with { Environment = [new MsiEnvironmentVariable("HELLO", "[INSTALLFOLDER", MsiEnvironmentPart.Whole, default)] }));

    [Fact]
    public void HaveTextsThatAreTooLong() =>
        Assert.Equal(AuthoringFaults.TextTooLong, Fault(SamplePackage.Of() with { Features = [new MsiFeature(MsiFeature.MainId, new string('a', 65))] }));

    private static DiagnosticDescriptor Fault(MsiPackage package)
    {
        var bag = new DiagnosticBag();
        Assert.Null(MsiAuthor.Author(package, 1, bag));
        return bag.Select(diagnostic => diagnostic.Descriptor).Distinct().Single();
    }

    private sealed class Endless(long length) : Content
    {
        public override long Length => length;

        public override string Origin => "a test";

        public override Stream Open() => throw new InvalidOperationException("nobody should read this");
    }
}
