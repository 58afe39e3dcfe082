using Microsoft.AspNetCore.Mvc;

namespace Guestbook;

/// <summary>The page for people: <c>/</c>.</summary>
internal static class PageEndpoints
{
    /// <summary>Adds the routes.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (long? before, EntryStore store, GuestbookSettings settings) =>
            Show(store, settings, before ?? long.MaxValue, new NewEntry("", ""), []));
        // Anybody may write here and nobody signs in, so there is no session that a forged request could abuse.
        routes.MapPost("/", Add).DisableAntiforgery();
    }

    private static IResult Add([FromForm] string? name, [FromForm] string? message, EntryStore store, GuestbookSettings settings)
    {
        var entry = new NewEntry(name, message).Trimmed();
        if (entry.Faults() is { Count: > 0 } faults) return Show(store, settings, long.MaxValue, entry, faults);
        store.Add(entry.Name!, entry.Message!);
        return new SeeOther("/");
    }

    private static IResult Show(EntryStore store, GuestbookSettings settings, long before, NewEntry draft, Dictionary<string, string[]> faults)
    {
        // One more than is shown tells whether there is an older page.
        var entries = store.List(settings.PageSize + 1, before);
        var html = new Page(settings.Title, [.. entries.Take(settings.PageSize)], entries.Count > settings.PageSize, draft, faults).ToHtml();
        return Results.Content(html, "text/html; charset=utf-8", statusCode: faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : null);
    }

    /// <summary>303: the browser asks for the page anew, so that reloading it writes nothing twice.</summary>
    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
