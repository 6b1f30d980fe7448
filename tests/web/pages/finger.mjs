// A finger that goes from the middle of something by so many pixels.
export async function drag(page, locator, dx, dy) {
  await locator.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300); // until the page rests
  const box = await locator.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", { x, y });
  for (const t of [.3, .6, 1])
    await touch("touchMove", { x: x + t * dx, y: y + t * dy });
  await touch("touchEnd");
}
