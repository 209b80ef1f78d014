"""Trains the small model that comes with the image: which of two moons a point belongs to. The same each time."""

import math
import sys

import torch


def two_moons(count, generator):
    angle = torch.rand(count, generator=generator) * math.pi
    upper = torch.stack([angle.cos(), angle.sin()], 1)
    lower = torch.stack([1 - angle.cos(), 0.5 - angle.sin()], 1)
    points = torch.cat([upper, lower]) + torch.randn(2 * count, 2, generator=generator) * 0.08
    return points, torch.cat([torch.zeros(count), torch.ones(count)])


def main(path):
    torch.manual_seed(1)
    points, labels = two_moons(200, torch.Generator().manual_seed(1))
    model = torch.nn.Sequential(torch.nn.Linear(2, 16), torch.nn.Tanh(), torch.nn.Linear(16, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    loss_of = torch.nn.BCEWithLogitsLoss()
    for _ in range(300):
        optimizer.zero_grad()
        loss = loss_of(model(points).squeeze(1), labels)
        loss.backward()
        optimizer.step()
    if loss.item() > 0.05:
        raise SystemExit(f"The model did not learn: {loss.item():.3f}")
    torch.save(model.state_dict(), path)


main(sys.argv[1])
