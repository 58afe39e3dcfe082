using System.ComponentModel.DataAnnotations;

namespace Guestbook;

/// <summary>What an administrator may set, section <c>Guestbook</c>.</summary>
internal sealed class GuestbookSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Guestbook";

    /// <summary>The heading of the page.</summary>
    [Required, StringLength(80)]
    public string Title { get; set; } = "Guestbook";

    /// <summary>The SQLite file; its folder must exist and be writable.</summary>
    [Required]
    public string Database { get; set; } = "guestbook.db";

    /// <summary>How many entries a page shows.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 20;
}
