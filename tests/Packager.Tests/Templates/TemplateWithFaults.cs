using System.Collections.Immutable;
using Packager.Model;
using Packager.Templates;

namespace Packager.Tests.Templates;

/// <summary>A template that its author has to mend: each fault names file, line, column and what to type.</summary>
public sealed class TemplateWithFaults
{
    [Theory]
    [InlineData("a\n  {{{name}}}\n", "PKG1503", 2, 3)]
    [InlineData("a\n{{&name}}\n", "PKG1503", 2, 1)]
    [InlineData("{{nmae}}\n", "PKG1504", 1, 1)]
    [InlineData("{{#each items}}\n{{lable}}\n{{/each}}\n", "PKG1504", 2, 1)]
    [InlineData("{{#each words}}{{../nmae}}{{/each}}", "PKG1504", 1, 16)]
    [InlineData("{{name.length}}", "PKG1504", 1, 1)]
    [InlineData("{{quote name}}", "PKG1505", 1, 1)]
    [InlineData("{{words}}", "PKG1506", 1, 1)]
    [InlineData("{{#each name}}{{/each}}", "PKG1506", 1, 1)]
    [InlineData("{{#with words}}{{/with}}", "PKG1506", 1, 1)]
    [InlineData("{{flag}}", "PKG1506", 1, 1)]
    [InlineData("x\n{{#if name}}\n", "PKG1502", 2, 1)]
    [InlineData("{{/if}}", "PKG1502", 1, 1)]
    [InlineData("{{#if name}}{{/each}}", "PKG1502", 1, 13)]
    [InlineData("{{else}}", "PKG1502", 1, 1)]
    [InlineData("{{name", "PKG1502", 1, 1)]
    [InlineData("{{> partial}}", "PKG1502", 1, 1)]
    [InlineData("{{#list words}}{{/list}}", "PKG1502", 1, 1)]
    [InlineData("{{(name)}}", "PKG1502", 1, 1)]
    [InlineData("{{name \"x\"}}", "PKG1502", 1, 1)]
    [InlineData("\\{{name}}", "PKG1502", 1, 2)]
    [InlineData("{{}}", "PKG1502", 1, 1)]
    [InlineData("echo '{{name}}'", "PKG1507", 1, 7)]
    [InlineData("{{#if name}}\necho \"{{name}}\"\n{{/if}}", "PKG1507", 2, 7)]
    public void SaysWhere(string text, string code, int line, int column)
    {
        var fault = Assert.Single(Faults(text, TemplateKind.Shell));
        Assert.Equal((code, new SourceLocation("my/deb/postinst.hbs", line, column)), (fault.Code, fault.Location));
        Assert.False(string.IsNullOrEmpty(fault.Hint));
    }

    [Fact]
    public void SuggestsTheNameThatWasMeant() => Assert.Equal("did you mean 'name'?", Assert.Single(Faults("{{nmae}}", TemplateKind.Shell)).Hint);

    [Fact]
    public void TellsAllFaultsTogether() =>
        Assert.Equal(["PKG1504", "PKG1503", "PKG1506"], Faults("{{nmae}}\n{{{name}}}\n{{words}}\n", TemplateKind.Lines).Select(f => f.Code));

    [Fact]
    public void HelpersBelongToAKind()
    {
        Assert.Empty(Faults("ExecStart={{exec command}}\n", TemplateKind.Unit));
        Assert.Equal("PKG1505", Assert.Single(Faults("{{exec command}}", TemplateKind.Deb822)).Code);
        Assert.Equal("PKG1505", Assert.Single(Faults("{{assign name}}", TemplateKind.Unit)).Code);
    }

    [Theory]
    [InlineData("{{#if flag}}{{name}}{{else}}{{item.label}}{{/if}}")]
    [InlineData("{{#each items}}{{label}} {{../name}} {{@index}} {{@root.name}}{{#unless @last}},{{/unless}}{{/each}}")]
    [InlineData("{{#each words}}{{this}}{{/each}}{{~name~}}")]
    [InlineData("{{#with item}}{{label}}{{/with}}{{item.label}}")]
    [InlineData("{{! {{name }}{{!-- {{nmae}} --}}")]
    public void WhatHandlebarsKnowsIsNoFault(string text) => Assert.Empty(Faults(text, TemplateKind.Lines));

    private static ImmutableArray<Diagnostic> Faults(string text, TemplateKind kind)
    {
        var diagnostics = new DiagnosticBag();
        TemplateEngine.Render(new TemplateSource("deb/postinst.hbs", "my/deb/postinst.hbs", text), kind, new Model(), diagnostics);
        return [.. diagnostics];
    }

    private sealed record Model
    {
        public string Name { get; } = "n";
        public bool Flag { get; } = true;
        public ImmutableArray<string> Words { get; } = ["a", "b"];
        public ImmutableArray<string> Command { get; } = ["/bin/a"];
        public ImmutableArray<Item> Items { get; } = [new("i"), new("j")];
        public Item Item { get; } = new("k");
    }

    private sealed record Item(string Label);
}
