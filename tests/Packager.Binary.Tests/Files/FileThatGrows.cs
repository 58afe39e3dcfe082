namespace Packager.Binary.Tests;

public sealed class FileThatGrows : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly GrowingFile _file;

    public FileThatGrows() => _file = new GrowingFile(Path.Combine(_folder.Path, "growing"));

    [Fact]
    public async Task IsReadToItsEndWhileItIsWritten()
    {
        var data = SampleData.Semicompressible(3_000_000);
        var reading = Task.Run(ReadAll);
        for (int at = 0, step = 1; at < data.Length; at += step, step = Math.Min(step * 3, data.Length - at)) _file.Output.Write(data.AsSpan(at, step));
        _file.Complete();

        Assert.Equal(data, await reading);
        Assert.Equal(data, ReadAll());
        Assert.Equal(data.Length, _file.Length);
    }

    [Fact]
    public async Task EndsItsReaderWhenTheWriterGivesUp()
    {
        var reading = Task.Run(ReadAll);
        _file.Output.Write([1, 2, 3]);
        _file.Output.Flush();
        _file.Abandon();
        await Assert.ThrowsAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public void IsStillReadWhenItIsCompleteAndTheWriterGone()
    {
        _file.Output.Write([1, 2, 3]);
        _file.Complete();
        _file.Abandon();
        Assert.Equal([1, 2, 3], ReadAll());
    }

    [Fact]
    public void IsGoneAfterwards()
    {
        _file.Dispose();
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }

    private byte[] ReadAll()
    {
        using var input = _file.OpenRead();
        using var output = new MemoryStream();
        input.CopyTo(output);
        return output.ToArray();
    }
}
