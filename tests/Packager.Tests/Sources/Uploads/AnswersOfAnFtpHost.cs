using Packager.Sources.Upload;

namespace Packager.Tests.Sources.Uploads;

public sealed class AnswersOfAnFtpHost
{
    [Fact]
    public void MayHaveManyLines()
    {
        using var answers = new StringReader("230-welcome\r\n 230 is not the end\r\n230 ready\r\n200 next\r\n");
        Assert.Equal(230, FtpReply.Read(answers).Code);
        Assert.Equal(new FtpReply(200, "next"), FtpReply.Read(answers));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n")]
    [InlineData("230-welcome\r\n")]
    public void AreRefusedWhenTheyAreNone(string answer) => Assert.Throws<IOException>(() => FtpReply.Read(new StringReader(answer)));

    [Fact]
    public void AreRefusedWhenALineHasNoEnd() => Assert.Throws<IOException>(() => FtpReply.Read(new EndlessLine()));

    [Fact]
    public void CannotChangeTheTerminal() => Assert.DoesNotContain('\u001b', FtpReply.Read(new StringReader("500 \u001b[2Jgone\r\n")).Text);

    private sealed class EndlessLine : TextReader
    {
        public override int Read() => '2';
    }
}
