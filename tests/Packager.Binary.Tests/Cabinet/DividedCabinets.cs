namespace Packager.Binary.Tests;

public sealed class DividedCabinets
{
    [Fact]
    public void StayWithinTheirLength()
    {
        var noise = new byte[100_000];
        new Random(5).NextBytes(noise);
        CabinetFile[] files = [.. Enumerable.Range(0, 12).Select(i => CabinetSample.File($"file-{i}", noise[(i * 100)..]))];
        foreach (var compression in Enum.GetValues<CabinetCompression>())
        {
            var cabinets = CabinetPlan.Divide(files, 250_000);
            Assert.Equal(files, cabinets.SelectMany(cabinet => cabinet));
            Assert.All(cabinets, cabinet => Assert.InRange(CabinetSample.Write(cabinet, new CabinetSettings(compression)).Length, 1, 250_000));
        }
    }

    [Fact]
    public void HaveNoMoreFilesThanAllowed() =>
        Assert.Equal([2, 2, 1], CabinetPlan.Divide([.. Enumerable.Range(0, 5).Select(i => CabinetSample.File($"{i}", []))], 1 << 20, 2).Select(cabinet => cabinet.Count));

    [Fact]
    public void GiveAFileThatIsTooLongOneOfItsOwn() =>
        Assert.Equal([1, 1, 1], CabinetPlan.Divide([CabinetSample.File("a", [1]), CabinetSample.File("b", new byte[5000]), CabinetSample.File("c", [2])], 2000).Select(cabinet => cabinet.Count));
}
