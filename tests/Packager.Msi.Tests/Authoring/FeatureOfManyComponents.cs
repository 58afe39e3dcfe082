namespace Packager.Msi.Tests;

/// <summary>Windows Installer takes 1,600 components in a feature; more are dealt out to hidden features below it.</summary>
public sealed class FeatureOfManyComponents
{
    [Theory]
    [InlineData(1599, 1)]
    [InlineData(1600, 2)]
    [InlineData(3200, 3)]
    public void IsSplit(int files, int features)
    {
        var msi = SamplePackage.Author(SamplePackage.Of(Enumerable.Range(0, files).Select(i => SamplePackage.File($"file{i}.txt"))));
        Assert.Equal(features, msi.Rows.Count(row => row.Table == "Feature"));
        Assert.All(msi.Rows.Where(row => row.Table == "FeatureComponents").GroupBy(row => row.Cells[0]), feature => Assert.True(feature.Count() <= 1600));
        // One more remembers the folder.
        Assert.Equal(files + 1, msi.Rows.Count(row => row.Table == "FeatureComponents"));
    }
}
