namespace Packager.Init;

/// <summary>What tells that a program waits for requests rather than doing its work and ending.</summary>
internal static class ServiceSigns
{
    private static readonly string[] Signs =
    [
        ".listen(", "http.server", "serve_forever", "socketserver", "wsgiref", "asyncio.start_server", "uvicorn.run", "waitress",
        "flask", "fastapi", "starlette", "aiohttp.web", "tornado", "twisted", "express", "fastify", "koa",
    ];

    /// <summary>Whether a program's text shows one of them.</summary>
    public static bool In(string text) => Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
