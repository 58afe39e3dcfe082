using System.Security.Cryptography.X509Certificates;
using Packager.Binary;
using Packager.Model;
using Packager.Msi;

namespace Packager.Tests.Signing;

/// <summary>A folder with files to sign, somebody to sign them, and somebody who believes it.</summary>
internal sealed class SigningScene : IDisposable
{
    private static readonly Lazy<TestAuthority> s_authority = new(() => new TestAuthority());
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("packager-sign-");

    public static TestAuthority Authority => s_authority.Value;

    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static TrustPolicy Policy { get; } = new() { Now = Now, Roots = [Authority.Certificate] };

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public static SigningIdentity Identity(X509Certificate2 certificate) => new(certificate, [Authority.Certificate], new CertificateKey(certificate));

    public static SigningIdentity Signer { get; } = Identity(Authority.Issue("Jane Doe"));

    public static X509Certificate2 TimestampCertificate { get; } = Authority.Issue("Test Clock", TestAuthority.TimeStamping);

    /// <summary>A library for any platform: PE32.</summary>
    public string Library() => Copy(typeof(Authenticode).Assembly.Location, "library.dll");

    /// <summary>A library with native code: PE32+.</summary>
    public string Native() => Copy(typeof(Stack<>).Assembly.Location, "native.dll");

    /// <summary>A database as Windows Installer sees one from outside: streams short and long, and a storage as transforms are.</summary>
    public string Installer(CompoundFileVersion version = CompoundFileVersion.V3)
    {
        var root = new CompoundStorage
        {
            ClassId = new Guid("000C1084-0000-0000-C000-000000000046"),
            Streams = [Stream("\u4840\u3F3F\u4577\u446C\u3E6A\u44B2\u482F", 100), Stream("\u0005SummaryInformation", 420), Stream("\u4840\u3F3F", 64), Stream("\u4840", 0), Stream("cab", 9000), Stream("cabinet", 4096)],
            Storages = [new() { Name = "Instance1.mst", ClassId = new Guid("000C1082-0000-0000-C000-000000000046"), StateBits = 5, Created = 77, Modified = 0x01D0_0000_0000_0000, Streams = [Stream("x", 5000)] }],
        };
        var path = this["package.msi"];
        using var file = File.Create(path);
        CompoundFileWriter.Write(root, file, version);
        return path;
    }

    /// <summary>A package that wixl makes.</summary>
    public string WixlPackage()
    {
        File.WriteAllText(this["package.wxs"], """
            <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
              <Product Name="Hello" Id="*" UpgradeCode="12345678-1234-1234-1234-123456789ABC" Language="1033" Version="1.0.0" Manufacturer="Jane Doe">
                <Package Id="*" Description="Hello" InstallerVersion="200" Compressed="yes"/>
                <Media Id="1" Cabinet="hello.cab" EmbedCab="yes"/>
                <Directory Id="TARGETDIR" Name="SourceDir"><Directory Id="ProgramFilesFolder"><Directory Id="INSTALLDIR" Name="Hello">
                  <Component Id="C" Guid="*"><File Id="F" Name="hello.txt" Source="package.wxs" KeyPath="yes"/></Component>
                </Directory></Directory></Directory>
                <Feature Id="Main" Level="1"><ComponentRef Id="C"/></Feature>
              </Product>
            </Wix>
            """);
        Tool.Run(_folder.FullName, "wixl", "-o", "package.msi", "package.wxs");
        return this["package.msi"];
    }

    /// <summary>Writes a certificate and its key as PEM files, for other tools.</summary>
    public (string Certificate, string Key) Pem(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPrivateKey();
        using var ecdsa = certificate.GetECDsaPrivateKey();
        File.WriteAllText(this["signer.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(this["signer.key"], rsa?.ExportPkcs8PrivateKeyPem() ?? ecdsa!.ExportPkcs8PrivateKeyPem());
        return (this["signer.pem"], this["signer.key"]);
    }

    /// <summary>The authority's root as a file.</summary>
    public string Root()
    {
        File.WriteAllText(this["root.pem"], Authority.Certificate.ExportCertificatePem());
        return this["root.pem"];
    }

    public static void Sign(string path, SigningIdentity? identity = null, SigningOptions? options = null) => Authenticode.Sign(path, path, identity ?? Signer, options ?? new SigningOptions());

    /// <summary>The codes of the errors that a verification finds.</summary>
    public static string[] Errors(string path, TrustPolicy? policy = null) =>
        [.. Verify(path, policy).Where(d => d.Severity == Severity.Error).Select(d => d.Code).Distinct().Order(StringComparer.Ordinal)];

    public static DiagnosticBag Verify(string path, TrustPolicy? policy = null)
    {
        var bag = new DiagnosticBag();
        Authenticode.Verify(path, policy ?? Policy, bag);
        return bag;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Copy(string source, string name)
    {
        File.Copy(source, this[name], overwrite: true);
        return this[name];
    }

    private static CompoundStream Stream(string name, int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return new CompoundStream(name, length, () => new MemoryStream(bytes));
    }
}
