using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class ReferenceOfTheCommands
{
    [Fact]
    public void SaysWhatTheCommandLineItselfSays()
    {
        var page = Path.Combine(Tree(), "docs/commands.md");
        var written = CommandReference.Write(Root.Create());
        if (Environment.GetEnvironmentVariable("PACKAGER_UPDATE_GOLDEN") == "1") File.WriteAllText(page, written);

        Assert.Equal(written, File.ReadAllText(page));
    }

    [Fact]
    public void EveryVerbAndOptionIsDescribed()
    {
        foreach (var verb in Root.Create().Subcommands)
        {
            Assert.False(string.IsNullOrEmpty(verb.Description), verb.Name);
            Assert.All(verb.Options, option => Assert.False(string.IsNullOrEmpty(option.Description), $"{verb.Name} {option.Name}"));
            Assert.All(verb.Arguments, argument => Assert.False(string.IsNullOrEmpty(argument.Description), $"{verb.Name} {argument.Name}"));
        }
    }

    private static string Tree()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Packager.sln"))) return at.FullName;
        }

        throw new DirectoryNotFoundException("the tests do not run inside the tree");
    }
}
