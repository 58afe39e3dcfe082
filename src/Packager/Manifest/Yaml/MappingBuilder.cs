using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Gathers the entries of one map: duplicates are diagnosed, merge keys (<c>&lt;&lt;</c>) fill in what is not given itself.</summary>
internal sealed class MappingBuilder(SourceLocation location, DiagnosticBag bag)
{
    private readonly ImmutableArray<Entry>.Builder _entries = ImmutableArray.CreateBuilder<Entry>();
    private readonly Dictionary<string, Entry> _seen = new(StringComparer.Ordinal);
    private readonly List<Node> _merged = [];

    /// <summary>Takes one key and its value.</summary>
    public void Add(Node key, Node value)
    {
        if (key is not ScalarNode scalar)
            bag.Add(YamlFaults.KeyIsNoText, key.Location, $"a key must be a word, and this is {key.Kind}", "write 'key: value'");
        else if (scalar is { Text: "<<", IsPlain: true })
            _merged.Add(value);
        else if (_seen.TryGetValue(scalar.Text, out var first))
            bag.Add(YamlFaults.DuplicateKey, scalar.Location, $"'{scalar.Text}' is given twice; the first time at {first.KeyLocation}", "keep one of them");
        else
            Add(new Entry(scalar.Text, scalar.Location, value));
    }

    /// <summary>The map, merge keys resolved.</summary>
    public MappingNode Build()
    {
        foreach (var node in _merged) Merge(node);
        return new MappingNode(location, _entries.DrainToImmutable());
    }

    private void Merge(Node node)
    {
        if (node is SequenceNode list)
        {
            foreach (var item in list.Items) MergeOne(item);
        }
        else
        {
            MergeOne(node);
        }
    }

    private void MergeOne(Node node)
    {
        if (node is not MappingNode map)
        {
            bag.Add(YamlFaults.MergeOfNoMap, node.Location, $"'<<' wants a map or a list of maps, and this is {node.Kind}", "name an anchor that stands before a map");
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (!_seen.ContainsKey(entry.Key)) Add(entry);
        }
    }

    private void Add(Entry entry)
    {
        _seen.Add(entry.Key, entry);
        _entries.Add(entry);
    }
}
