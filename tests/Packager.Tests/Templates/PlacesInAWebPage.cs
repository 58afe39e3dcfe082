using Packager.Templates;

namespace Packager.Tests.Templates;

/// <summary>Where an escaped value of a web page stays a value.</summary>
public sealed class PlacesInAWebPage
{
    [Theory]
    [InlineData("<p>")]
    [InlineData("<p>a > b ")]
    [InlineData("<a href=\"")]
    [InlineData("<a class='x' title = '")]
    [InlineData("<!-- \" ' <a --><p>")]
    [InlineData("<script>if (a < b) '</scrip>'</script><p>")]
    public void AreBetweenTagsAndInQuotedAttributes(string text) => Assert.Null(Place(text));

    [Theory]
    [InlineData("<a href=", "a tag, outside of quotes")]
    [InlineData("<", "a tag, outside of quotes")]
    [InlineData("<a href=\"x\" ", "a tag, outside of quotes")]
    [InlineData("<!-- ", "a comment")]
    [InlineData("<script>let x = \"", "a script element")]
    [InlineData("<STYLE media=\"print\">", "a style element")]
    [InlineData("<p onclick=\"", "the attribute 'onclick', which holds code")]
    [InlineData("<p class=\"x\" style='", "the attribute 'style', which holds code")]
    public void AreNotWhereAValueCouldActOrEndSomething(string text, string place) => Assert.Equal(place, Place(text));

    private static string? Place(string text)
    {
        var places = new HtmlPlaces();
        places.Read(text);
        return places.Unsafe;
    }
}
