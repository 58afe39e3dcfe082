using System.Text;
using Utf8Text = System.Text.Unicode.Utf8;

namespace Packager.Msi;

/// <summary>The encodings behind the code pages of databases and summaries.</summary>
internal static class DatabaseEncoding
{
    private const int Utf8 = 65001;
    private const int WesternEuropean = 1252;

    /// <summary>For writing: a character that the code page lacks is a fault.</summary>
    /// <exception cref="ArgumentException">The code page is not known; later, when encoding, a character is not in it.</exception>
    public static Encoding ForWriting(int codePage) => codePage == 0
        ? Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        : Find(codePage, EncoderFallback.ExceptionFallback) ?? throw new ArgumentException($"the code page {codePage} is not known", nameof(codePage));

    /// <summary>For reading: what is not in the code page becomes a replacement character; null for a code page nobody knows.</summary>
    public static Encoding? ForReading(int codePage) => codePage == 0 ? Neutral : Find(codePage, EncoderFallback.ReplacementFallback);

    /// <summary>For texts that name no code page: UTF-8 where they are, as Linux tools write them, and else Windows' Western European.</summary>
    public static Encoding ForNeutral(ReadOnlySpan<byte> texts) => Utf8Text.IsValid(texts) ? new UTF8Encoding(false) : Neutral;

    private static Encoding Neutral => Find(WesternEuropean, EncoderFallback.ReplacementFallback)!;

    private static Encoding? Find(int codePage, EncoderFallback fallback)
    {
        if (codePage == Utf8) return (Encoding)new UTF8Encoding(false, fallback is EncoderExceptionFallback);
        return CodePagesEncodingProvider.Instance.GetEncoding(codePage, fallback, DecoderFallback.ReplacementFallback);
    }
}
