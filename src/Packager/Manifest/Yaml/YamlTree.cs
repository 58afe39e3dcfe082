using System.Collections.Immutable;
using Packager.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Packager.Manifest;

/// <summary>Turns YAML text into a tree of nodes with their places, within <see cref="YamlLimits"/>. Every fault becomes a diagnostic.</summary>
internal sealed class YamlTree
{
    private readonly string _file;
    private readonly string _text;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private int _depth;

    private YamlTree(string file, string text, DiagnosticBag bag)
    {
        (_file, _text, _bag) = (file, text, bag);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads one document.</summary>
    /// <param name="file">The path that diagnostics show.</param>
    /// <param name="text">The file's text; a byte order mark is skipped.</param>
    /// <param name="bag">Receives the faults, PKG1002 to PKG1012.</param>
    /// <returns>The root, or null when the file cannot be understood as YAML or is empty.</returns>
    public static Node? Read(string file, string text, DiagnosticBag bag)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        return YamlText.IsFit(file, text, bag) ? new YamlTree(file, text, bag).ReadDocument() : null;
    }

    private Node? ReadDocument()
    {
        try
        {
            _parser.MoveNext();
            if (!_parser.MoveNext() || _parser.Current is not DocumentStart) return Empty();
            _parser.MoveNext();
            var root = ReadNode();
            _parser.MoveNext();
            if (_parser.MoveNext() && _parser.Current is DocumentStart second)
                _bag.Add(YamlFaults.SeveralDocuments, At(second.Start), "a second document begins here", "keep one document; several packages go under 'packages:'");
            return root;
        }
        catch (TreeTooBigException)
        {
            return null;
        }
        catch (YamlException fault)
        {
            _bag.Add(YamlSyntax.Explain(_file, _text, fault));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner stumbles over its own state where a bracket is never closed.
            var last = _parser.Current?.Start ?? Mark.Empty;
            _bag.Add(YamlFaults.Syntax, At(last), "what begins here is never closed", "close the bracket, brace or quote");
            return null;
        }
    }

    private Node? Empty()
    {
        _bag.Add(YamlFaults.Empty, new SourceLocation(_file, 0, 0), "the file holds nothing", "'packager init' writes a start");
        return null;
    }

    // Reads the node at the current event and leaves the parser on its last event.
    private Node ReadNode()
    {
        var start = _parser.Current!;
        if (start is AnchorAlias alias) return Resolve(alias);
        CheckTag((NodeEvent)start);
        if (++_depth > YamlLimits.Depth) throw TooBig(start.Start, "lists and maps are nested too deeply");
        Node node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadSequence(start.Start),
            _ => ReadMapping(start.Start),
        };
        _depth--;
        if (node.Size > YamlLimits.Nodes) throw TooBig(start.Start, "too many values, aliases counted in full");
        var anchor = ((NodeEvent)start).Anchor;
        if (!anchor.IsEmpty) _anchors[anchor.Value] = node;
        return node;
    }

    private ScalarNode ReadScalar(Scalar scalar) => new(
        At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty,
        Written((int)scalar.Start.Index, (int)scalar.End.Index));

    // The parser places a value that is not there, as after a lone '---', behind the end of the text.
    private ReadOnlyMemory<char> Written(int start, int end) => _text.AsMemory(Math.Min(start, _text.Length)..Math.Clamp(end, Math.Min(start, _text.Length), _text.Length));

    private SequenceNode ReadSequence(Mark start)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd) items.Add(ReadNode());
        return new SequenceNode(At(start), items.DrainToImmutable());
    }

    private MappingNode ReadMapping(Mark start)
    {
        var entries = new MappingBuilder(At(start), _bag);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = ReadNode();
            _parser.MoveNext();
            entries.Add(key, ReadNode());
        }

        return entries.Build();
    }

    private Node Resolve(AnchorAlias alias)
    {
        if (_anchors.TryGetValue(alias.Value.Value, out var node)) return node;
        _bag.Add(YamlFaults.UnknownAnchor, At(alias.Start), $"no anchor '&{alias.Value.Value}' stands before this alias",
            Suggestion.For(alias.Value.Value, _anchors.Keys) ?? $"put '&{alias.Value.Value}' before the value that is meant, or quote the text if it begins with an asterisk");
        return new ScalarNode(At(alias.Start), "", isPlain: true, default);
    }

    private void CheckTag(NodeEvent node)
    {
        var tag = node.Tag;
        if (tag.IsEmpty || tag.IsNonSpecific) return;
        if (tag.Value is "tag:yaml.org,2002:str" or "tag:yaml.org,2002:int" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:map" or "tag:yaml.org,2002:seq") return;
        _bag.Add(YamlFaults.UnknownTag, At(node.Start), $"the tag '{tag.Value}' has no meaning here", "remove the tag");
    }

    private TreeTooBigException TooBig(Mark mark, string message)
    {
        _bag.Add(YamlFaults.TooBig, At(mark), message, "split or simplify the file");
        return new TreeTooBigException();
    }

    private SourceLocation At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private sealed class TreeTooBigException : Exception;
}
