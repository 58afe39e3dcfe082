namespace Packager.Msi.Tests;

/// <summary>Windows Installer takes 1,600 components in a feature; more are dealt out to hidden features below it.</summary>
public sealed class FeatureOfManyComponents
{
    [Theory]
    [InlineData(1600, 1)]
    [InlineData(1601, 2)]
    [InlineData(3201, 3)]
    public void IsSplit(int files, int features)
    {
        var msi = SamplePackage.Author(SamplePackage.Of(Enumerable.Range(0, files).Select(i => SamplePackage.File($"file{i}.txt"))));
        Assert.Equal(features, msi.Rows.Count(row => row.Table == "Feature"));
        Assert.All(msi.Rows.Where(row => row.Table == "FeatureComponents").GroupBy(row => row.Cells[0]), feature => Assert.True(feature.Count() <= 1600));
        Assert.Equal(files, msi.Rows.Count(row => row.Table == "FeatureComponents"));
    }
}
