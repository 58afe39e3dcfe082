using System.Text;
using Packager.Model;

namespace Packager.Apt.Tests;

/// <summary>What a repository notes about itself.</summary>
public sealed class NotedState
{
    [Fact]
    public void IsReadAsItWasWritten()
    {
        string[] texts = ["", "one", " two ", "three\n", "\nfour\n\nfive", "six: seven\n eight\n", "\n"];
        var text = new StateText();
        foreach (var value in texts) text.Add("name", value);
        Assert.Equal(texts, StateText.Read(text.ToBytes(), values => values.InOrder.Select(value => value.Text).ToArray(), "it"));
    }

    [Theory]
    [InlineData("number: 1")]
    [InlineData("number\n")]
    [InlineData("number: one\n")]
    [InlineData("other: 1\n")]
    [InlineData("number: 99999999999\n")]
    public void IsToldAsLostWhenItCannotBeRead(string text)
    {
        var fault = Assert.Throws<UserFaultException>(() => StateText.Read(Encoding.UTF8.GetBytes(text), values => values.Number("number").ToString(), "it"));
        Assert.Equal("PKG4009", fault.Diagnostics[0].Code);
    }

    [Fact]
    public void HasTheWholeOfAState()
    {
        var generation = new Generation
        {
            Number = 3, Parent = "ab", Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), Event = "publish a, b", Identity = new SuiteIdentity("Some: Origin", "Label", "qa"),
            Architectures = ["amd64", "arm64"], Components = ["main"], Release = "Origin: x\nSHA256:\n ab 1 c\n", Signature = "-----\n\nab\n-----\n", Added = 2, Removed = 1,
            Indexes = [new IndexFiles("main/binary-amd64/Packages", [new FileDigest(1, "aa"), new FileDigest(2, "bb"), new FileDigest(3, "cc")])],
        };
        var read = GenerationText.Read(GenerationText.Write(generation), "it");
        Assert.Equal(generation.Indexes[0].Files, read.Indexes[0].Files);
        Assert.Equal(generation with { Indexes = [], Architectures = [], Components = [] }, read with { Indexes = [], Architectures = [], Components = [] });
        Assert.Equal(generation.Architectures.ToArray(), read.Architectures.ToArray());
    }
}
