namespace Packager.Msi;

/// <summary>A rectangle in installer units: a twelfth of the height of the system's font, so that dialogs grow with it ("Dialog Table").</summary>
internal readonly record struct Area(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    /// <summary>Whether another one lies wholly in it.</summary>
    public bool Contains(Area other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;

    /// <summary>Whether both have a point in common that is on neither's edge.</summary>
    public bool Overlaps(Area other) => other.X < Right && X < other.Right && other.Y < Bottom && Y < other.Bottom;
}
