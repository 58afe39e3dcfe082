using System.Collections.Immutable;

namespace Packager.Msi.Validation;

/// <summary>A conditional statement as <c>MsiEvaluateCondition</c> takes it: values, comparisons, connectives and parentheses.</summary>
/// <param name="Fault">What is wrong with it; null when it is well formed. An empty statement is.</param>
/// <param name="Symbols">What it asks about, in its order.</param>
internal sealed record ConditionalStatement(string? Fault, ImmutableArray<ConditionSymbol> Symbols)
{
    /// <summary>Where the fault shows, counted from 0.</summary>
    public int FaultAt { get; init; }

    /// <summary>Reads one in a single pass; parentheses may be as deep as they like.</summary>
    public static ConditionalStatement Parse(string text)
    {
        var scanner = new ConditionScanner(text);
        var parse = new Grammar();
        var at = 0;
        while (parse.Fault is null && scanner.Next() is { } token)
        {
            at = token.At;
            parse.Take(token);
        }

        return new(scanner.Fault ?? parse.Fault ?? parse.FaultAtEnd, [.. parse.Symbols]) { FaultAt = scanner.Fault is null && parse.Fault is not null ? at : scanner.At };
    }

    private sealed class Grammar
    {
        private int _depth;
        private bool _any;
        private State _state = State.Operand;

        private enum State
        {
            Operand,
            Compared,
            AfterValue,
            AfterTerm,
        }

        public List<ConditionSymbol> Symbols { get; } = [];

        public string? Fault { get; private set; }

        public string? FaultAtEnd => !_any ? null
            : _state is State.Operand or State.Compared ? "it ends where a value is missing"
            : _depth > 0 ? "a parenthesis is not closed"
            : null;

        public void Take(ConditionToken token)
        {
            _any = true;
            Fault = (_state, token.Kind) switch
            {
                (State.Operand, ConditionTokenKind.Not) => null,
                (State.Operand, ConditionTokenKind.Open) => Open(),
                (State.Operand, ConditionTokenKind.Value) => Value(token, State.AfterValue),
                (State.Compared, ConditionTokenKind.Value) => Value(token, State.AfterTerm),
                (State.AfterValue, ConditionTokenKind.Comparison) => To(State.Compared),
                (State.AfterValue or State.AfterTerm, ConditionTokenKind.Connective) => To(State.Operand),
                (State.AfterValue or State.AfterTerm, ConditionTokenKind.Close) => Close(),
                _ => $"'{token.Text}' stands where {Expected} is expected",
            };
        }

        private string Expected => _state switch
        {
            State.Operand or State.Compared => "a value",
            State.AfterValue => "a comparison, AND, OR or the end",
            _ => "AND, OR or the end",
        };

        private string? To(State state)
        {
            _state = state;
            return null;
        }

        private string? Open()
        {
            _depth++;
            return null;
        }

        private string? Close()
        {
            if (_depth == 0) return "a parenthesis closes that was not opened";
            _depth--;
            return To(State.AfterTerm);
        }

        private string? Value(ConditionToken token, State next)
        {
            if (SymbolOf(token.Text) is { } symbol) Symbols.Add(symbol);
            return To(next);
        }

        private static ConditionSymbol? SymbolOf(string text) => text[0] switch
        {
            '$' or '?' => new(ConditionSymbolKind.Component, text[1..]),
            '&' or '!' => new(ConditionSymbolKind.Feature, text[1..]),
            '%' => new(ConditionSymbolKind.Environment, text[1..]),
            var letter when IdentifierText.Begins(letter) => new(ConditionSymbolKind.Property, text),
            _ => null,
        };
    }
}
