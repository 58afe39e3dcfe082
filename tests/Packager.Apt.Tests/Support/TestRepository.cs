using Packager.Model;
using Packager.Storage;

namespace Packager.Apt.Tests;

/// <summary>A repository with a clock of its own and, unless another is given, signatures that only look like some.</summary>
internal sealed class TestRepository
{
    private readonly ManualClock _clock = new();

    public TestRepository(IStorage storage, IReleaseSigner? signer = null, RepositorySettings? settings = null)
    {
        Storage = storage;
        Bag = [];
        Apt = new AptRepository(storage, settings ?? new RepositorySettings { Origin = "Test" }, signer ?? new PaperSigner(), new Publisher
        {
            Owner = "a test", Host = "here", Process = 1, Clock = _clock, Patience = TimeSpan.FromSeconds(20),
        });
    }

    public IStorage Storage { get; }

    public AptRepository Apt { get; }

    public DiagnosticBag Bag { get; }

    public ChannelResult Publish(string channel, params string[] files) => Apt.Publish(new PublishRequest { Channel = channel, Files = [.. files] }, Bag);

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Storage.Read(path) ?? throw new FileNotFoundException(path));

    public string[] Keys(string channel, string architecture = "amd64")
    {
        using var suite = Suite.Load(Storage, channel);
        return [.. suite.Index($"main/binary-{architecture}/Packages").ReadAll().Select(record => record.Key)];
    }

    public void Pass(TimeSpan time) => _clock.Now += time;

    private sealed class ManualClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
