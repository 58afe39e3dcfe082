using System.Text;

namespace Packager.Debian.Tests;

/// <summary>Members of the ar archive that are not what deb(5) asks for.</summary>
public class HostileArchives
{
    [Fact]
    public void WithNothingWrongAreRead() => Assert.Empty(HostileReading.Codes(CraftedDeb.Of(CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data)));

    [Theory]
    [InlineData("")]
    [InlineData("!<arch>")]
    [InlineData("not an archive at all")]
    [InlineData("!<arch>\ndebian-binary")]
    public void ThatAreNoneAreRefused(string text) =>
        Assert.Contains(HostileReading.Code(Encoding.ASCII.GetBytes(text)), (string[])["PKG2111", "PKG2112"]);

    [Fact]
    public void WithoutMembersAreRefused() => Assert.Equal("PKG2112", HostileReading.Code(CraftedDeb.Of()));

    [Theory]
    [InlineData("control.tar data.tar")]
    [InlineData("debian-binary data.tar")]
    [InlineData("debian-binary control.tar")]
    [InlineData("debian-binary data.tar control.tar")]
    [InlineData("control.tar debian-binary data.tar")]
    public void WithMissingOrMisplacedMembersAreRefused(string names)
    {
        var members = new[] { CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data }.ToDictionary(m => m.Name);
        Assert.Equal("PKG2112", HostileReading.Code(CraftedDeb.Of([.. names.Split(' ').Select(name => members[name])])));
    }

    [Theory]
    [InlineData("debian-binary")]
    [InlineData("control.tar")]
    [InlineData("data.tar")]
    public void WithAMemberTwiceAreRefused(string name)
    {
        var members = new[] { CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data };
        Assert.Equal("PKG2114", HostileReading.Code(CraftedDeb.Of([.. members, members.Single(m => m.Name == name)])));
    }

    [Theory]
    [InlineData("data.tar.xz")]
    [InlineData("data.tar.rar")]
    [InlineData("extra")]
    public void WithAnUnknownMemberAreRefused(string name) =>
        Assert.Equal("PKG2113", HostileReading.Code(CraftedDeb.Of(CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data, (name, [1, 2, 3]))));

    [Fact]
    public void WithASignatureAreRead() =>
        Assert.Empty(HostileReading.Codes(CraftedDeb.Of(CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data, ("_gpgorigin", [1, 2, 3]))));

    [Fact]
    public void WithMoreMembersThanAnyPackageHasAreRefused()
    {
        var many = Enumerable.Range(0, 200).Select(i => ("_" + i, (byte[])[]));
        Assert.Equal("PKG2126", HostileReading.Code(CraftedDeb.Of([CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data, .. many])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2.0")]
    [InlineData("3.0\n")]
    [InlineData("20\n")]
    [InlineData("2.\n")]
    [InlineData("2.x\n")]
    [InlineData("0.939000\n")]
    [InlineData("\n2.0\n")]
    [InlineData(" 2.0\n")]
    [InlineData("2.0\r\n")]
    public void WithAnotherVersionAreRefused(string version) =>
        Assert.Equal("PKG2115", HostileReading.Code(CraftedDeb.Of(("debian-binary", Encoding.ASCII.GetBytes(version)), CraftedDeb.Control, CraftedDeb.Data)));

    [Fact]
    public void WithALaterMinorVersionAreReadAsDpkgReadsThem() =>
        Assert.Empty(HostileReading.Codes(CraftedDeb.Of(("debian-binary", "2.1\nwhat is to come\n"u8.ToArray()), CraftedDeb.Control, CraftedDeb.Data)));

    [Theory]
    [InlineData("9999999999")]
    [InlineData("2147483648")]
    [InlineData("-1        ")]
    [InlineData("0x10      ")]
    [InlineData(" 4        ")]
    [InlineData("4 4       ")]
    public void WithAnAbsurdMemberSizeAreRefused(string size)
    {
        var deb = CraftedDeb.Of(CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data);
        foreach (var header in (int[])[8, 72, 72 + 60 + CraftedDeb.Control.Content.Length])
        {
            var changed = deb.ToArray();
            Encoding.ASCII.GetBytes(size, changed.AsSpan(header + 48));
            Assert.Equal("PKG2111", HostileReading.Code(changed));
        }
    }

    [Theory]
    [InlineData("#1/9999999999999")]
    [InlineData("#1/-1")]
    [InlineData("#1/")]
    [InlineData("#1/1000")]
    [InlineData("/9")]
    [InlineData("/99999999999999")]
    [InlineData("///")]
    [InlineData("\u0007bell")]
    public void WithABrokenMemberNameAreRefused(string name)
    {
        var deb = CraftedDeb.Of(CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data, ("_", new byte[10]));
        var header = deb.Length - 70;
        Encoding.ASCII.GetBytes(name.PadRight(16), deb.AsSpan(header));
        Assert.Equal("PKG2111", HostileReading.Code(deb));
    }

    [Fact]
    public void WithATerminalsCommandInALongNameAreRefused()
    {
        var deb = CraftedDeb.Of(CraftedDeb.Version, CraftedDeb.Control, CraftedDeb.Data, ("_", "\u001b[2Jgone!!"u8.ToArray()));
        Encoding.ASCII.GetBytes("#1/10".PadRight(16), deb.AsSpan(deb.Length - 70));
        Assert.Equal("PKG2111", HostileReading.Code(deb));
    }

    [Fact]
    public void ThatArePipesAreRefused()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        var path = "/proc/self/fd/" + pipe.ClientSafePipeHandle.DangerousGetHandle().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var fault = Assert.Throws<Model.UserFaultException>(() => DebReader.Open(path));
        Assert.Equal("PKG2125", Assert.Single(fault.Diagnostics).Code);
    }

    [Fact]
    public void ThatAreFoldersOrMissingAreRefused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("PKG2125", Assert.Throws<Model.UserFaultException>(() => DebReader.Open(folder.Path)).Diagnostics[0].Code);
        Assert.Equal("PKG2125", Assert.Throws<Model.UserFaultException>(() => DebReader.Open(folder["none.deb"])).Diagnostics[0].Code);
    }
}
