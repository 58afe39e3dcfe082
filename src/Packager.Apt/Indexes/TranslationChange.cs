namespace Packager.Apt;

/// <summary>A description that comes; its stanza is put together when it is wanted, as that of <see cref="ContentsChange"/>.</summary>
/// <param name="Key">See <see cref="TranslationIndex.KeyOf"/>.</param>
/// <param name="Facts">The package that it is of.</param>
internal sealed record TranslationChange(string Key, PackageFacts Facts) : IndexChange(Key, null)
{
    /// <inheritdoc/>
    public override ReadOnlyMemory<byte>? Text => TranslationIndex.Stanza(Key, Facts.Description.Span);
}
