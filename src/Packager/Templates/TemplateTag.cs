using System.Collections.Immutable;

namespace Packager.Templates;

/// <summary>One pair of braces in a template.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Words">Its words: the helper or path first.</param>
/// <param name="Line">One-based line of its first brace.</param>
/// <param name="Column">One-based column of its first brace.</param>
/// <param name="IsFaulty">Whether it has been reported already.</param>
internal sealed record TemplateTag(TagRole Role, ImmutableArray<string> Words, int Line, int Column, bool IsFaulty = false)
{
    /// <summary>The first word, empty when there is none.</summary>
    public string Name => Words.IsEmpty ? "" : Words[0];
}

/// <summary>What a pair of braces does.</summary>
internal enum TagRole
{
    /// <summary>Writes a value: <c>{{name}}</c>.</summary>
    Value,

    /// <summary>Begins a block: <c>{{#if name}}</c>.</summary>
    Open,

    /// <summary>The other branch of a block: <c>{{else}}</c>.</summary>
    Else,

    /// <summary>Ends a block: <c>{{/if}}</c>.</summary>
    Close,

    /// <summary>A comment: <c>{{! … }}</c>.</summary>
    Comment,

    /// <summary>Writes a value without quoting: <c>{{{name}}}</c>, <c>{{&amp;name}}</c>; forbidden.</summary>
    Raw,
}

/// <summary>A stretch of a template: plain text, or one tag.</summary>
/// <param name="Text">The characters of the source.</param>
/// <param name="Tag">The tag, or null for plain text.</param>
internal readonly record struct TemplatePiece(string Text, TemplateTag? Tag);
