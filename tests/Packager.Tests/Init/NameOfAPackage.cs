using Packager.Init;

namespace Packager.Tests.Init;

public class NameOfAPackage
{
    [Theory]
    [InlineData("Guestbook", "guestbook")]
    [InlineData("Acme.Shop_Web", "acme.shop-web")]
    [InlineData("@acme/shop", "shop")]
    [InlineData("  My  App! ", "my-app")]
    [InlineData("c++", "c-app")]
    [InlineData("日本", "app")]
    [InlineData("-.x.-", "x-app")]
    public void IsWhatDebianAllows(string from, string expected) => Assert.Equal(expected, PackageName.From(from));
}
