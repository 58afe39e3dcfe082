namespace Packager.Msi;

/// <summary>Object identifiers of Authenticode ("Windows Authenticode Portable Executable Signature Format"), PKCS#7/PKCS#9 and X.509.</summary>
internal static class SpcOids
{
    public const string IndirectData = "1.3.6.1.4.1.311.2.1.4";
    public const string StatementType = "1.3.6.1.4.1.311.2.1.11";
    public const string SpOpusInfo = "1.3.6.1.4.1.311.2.1.12";
    public const string PeImageData = "1.3.6.1.4.1.311.2.1.15";
    public const string IndividualCodeSigning = "1.3.6.1.4.1.311.2.1.21";
    public const string CabinetData = "1.3.6.1.4.1.311.2.1.25";
    public const string SipInfo = "1.3.6.1.4.1.311.2.1.30";
    public const string NestedSignature = "1.3.6.1.4.1.311.2.4.1";
    public const string Rfc3161Timestamp = "1.3.6.1.4.1.311.3.3.1";

    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";

    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string EcPublicKey = "1.2.840.10045.2.1";
    public const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";

    public const string CodeSigning = "1.3.6.1.5.5.7.3.3";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    public const string AnyUse = "2.5.29.37.0";
}
