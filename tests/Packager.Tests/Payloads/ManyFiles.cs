namespace Packager.Tests.Payloads;

public sealed class ManyFiles : IDisposable
{
    private const int Folders = 200;
    private const int FilesInEach = 500;
    private readonly SourceFolder _source = SourceFolder.InMemory();

    public void Dispose() => _source.Dispose();

    [Fact]
    public void AreGatheredEachOne()
    {
        foreach (var folder in Enumerable.Range(0, Folders))
        {
            _source.Folder($"tree/{folder}");
            foreach (var file in Enumerable.Range(0, FilesInEach)) File.WriteAllText($"{_source.Path}/tree/{folder}/{file}.txt", "text");
        }

        var payload = _source.Payload(_source.Manifest(_source.Entry("tree", "/opt/x", "tree")));

        Assert.Equal(Folders * FilesInEach, payload.Files.Count());
    }
}
